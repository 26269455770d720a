import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { removeDiagram } from '../../../shared/commands/diagrams';
import { renameDiagram } from '../../../shared/commands/elements';
import { kinds } from '../../../shared/kinds';
import type { Diagram } from '../../../shared/model/document';
import { byOrder } from '../../../shared/model/order';
import { LIMITS } from '../../../shared/model/schema';
import { useEditor, useWorkbook } from '../../editor/editor';
import { toHand } from '../../editor/restore-focus';
import { Glyph } from '../../ui/Glyph';
import { MenuButton } from '../../ui/MenuButton';
import { useRenaming } from '../../ui/useRenaming';
import { tellUndo } from '../tell-undo';
import { diagramName } from './diagram-name';

interface Props {
  diagram: Diagram;
  shown: boolean;
  rail: boolean;
}

/** One diagram: a press shows it, F2 writes its name over, Delete takes it away. */
export function DiagramRow({ diagram, shown, rail }: Props) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const readOnly = useWorkbook((state) => state.readOnly);
  const alone = useWorkbook(({ workbook }) => workbook.diagrams.size === 1); // it stays
  const { id, kind, title } = diagram;
  const name = useWorkbook(({ workbook }) => diagramName(t, workbook, id));
  const { isOpen, start, way, field } = useRenaming<HTMLButtonElement>((next) => {
    if (next !== title) store.getState().perform(renameDiagram(id, next));
  });

  const remove = () => {
    const { workbook, show } = store.getState();
    const list = [...workbook.diagrams.values()].sort(byOrder);
    const at = list.findIndex((other) => other.id === id);
    const next = list[at + 1] ?? list[at - 1];
    tellUndo(t, store, t('diagrams.removed', { title: name }), () => {
      if (shown && next) show(next.id);
      store.getState().perform(removeDiagram(id));
    });
    toHand(session); // what the keyboard was on has gone
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly) return;
    if (event.key === 'F2') start();
    else if (event.key === 'Delete' && !alone) remove();
    else return;
    event.preventDefault();
  };

  if (isOpen && !rail)
    return (
      <li>
        <input
          {...field}
          className="diagram-field"
          aria-label={t('diagrams.name')}
          defaultValue={title}
          placeholder={t([`${kind}:name`, 'library.untitled'])}
          maxLength={LIMITS.text}
        />
      </li>
    );
  return (
    <li className={shown ? 'diagram shown' : 'diagram'}>
      <button
        ref={way}
        type="button"
        className="diagram-name"
        aria-current={shown}
        aria-label={rail ? name : undefined}
        title={name}
        onClick={() => store.getState().show(id)}
        onDoubleClick={() => !readOnly && start()}
        onKeyDown={onKeyDown}
      >
        <Glyph path={kinds.get(kind)?.glyph ?? ''} />
        {!rail && <span>{name}</span>}
      </button>
      {!rail && !readOnly && (
        <MenuButton
          label={t('diagrams.menu', { title: name })}
          className="diagram-more"
          choices={() => [
            { id: 'rename', icon: 'pencil', label: t('diagrams.rename'), onPick: start },
            ...(alone ? [] : [{ id: 'remove', icon: 'trash-2', label: t('diagrams.remove'), onPick: remove }]),
          ]}
        />
      )}
    </li>
  );
}
