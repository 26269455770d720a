import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/model/document';
import type { Point } from '../../shared/scene/scene';
import { useEditor, useWorkbook } from '../editor/editor';
import { tieWords } from '../editor/tie-words';
import { Icon } from '../ui/Icon';
import type { Marked } from './Drawing';
import type { Group } from './groups';
import { signOf } from './tie-place';
import './ties.css';

/**
 * At the end of each label that is tied to another diagram a dot, which leads there; of what is selected, or under the pointer,
 * it is a sign. No press on words is one on the dot. Keys have their own way.
 */
export function Ties({ groups, marked }: { groups: readonly Group[]; marked: Pick<Marked, 'selection' | 'typing'> }) {
  const { t } = useTranslation();
  const workbook = useWorkbook((state) => (state.workbook.links.size > 0 ? state.workbook : null));
  if (!workbook) return null;
  const chosen = new Set(marked.selection);
  return groups.map((group) => {
    const { id } = group;
    const words = id === marked.typing ? '' : tieWords(t, workbook, id);
    return (
      words && (
        <TieSign key={id} id={id} words={words} chosen={chosen.has(id)} boxed={group.boxed} {...cornerOf(group)} />
      )
    );
  });
}

const cornerOf = (group: Group): Point => {
  const { x, y } = signOf(group);
  return { x, y };
};

interface Props extends Point {
  id: Id;
  words: string;
  chosen: boolean;
  boxed: boolean;
}

const TieSign = memo(function TieSign({ id, words, chosen, boxed, x, y }: Props) {
  const { store, session } = useEditor();
  const lead = () => {
    store.getState().edit(null);
    store.getState().select([id]);
    session.uiCommands.ask('follow');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone, on a drawing that is told in words
    // biome-ignore lint/a11y/useKeyWithClickEvents: F8 on what is selected
    <span
      className={`tie${chosen ? ' chosen' : ''}${boxed ? ' boxed' : ''}`}
      style={{ transform: `translate(${x}px, ${y}px)` }}
      title={words}
      onPointerDown={(event) => event.stopPropagation()} // the label would be dragged
      onClick={lead}
    >
      <Icon name="route" size={12} />
    </span>
  );
});
