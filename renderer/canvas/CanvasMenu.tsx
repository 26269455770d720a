import { useRef } from 'react';
import { Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Action, Context } from '../../shared/actions/action';
import { mayDo } from '../../shared/actions/may';
import type { Point } from '../../shared/scene/scene';
import { actionWords } from '../editor/action-words';
import { useEditor } from '../editor/editor';
import { Icon } from '../ui/Icon';
import { Keys } from '../ui/Keys';
import { useEscape } from '../ui/useEscape';
import { menuOf } from './choices';
import '../ui/menu.css';

interface Props {
  /** px of the page. */
  at: Point;
  onClose: () => void;
}

/** All that can be done with what is selected. Not to be imported but lazily: what it stands on is large. */
export function CanvasMenu({ at, onClose }: Props) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const from = useRef<HTMLDivElement>(null);
  useEscape(onClose);
  const context = session.context();
  if (!context) return null;
  /** The menu lets go of the keyboard first: an action may take it. */
  const pick = (action: Action) => {
    flushSync(onClose);
    session.run(action);
  };
  const sections = menuOf(context, mayDo(store.getState().readOnly, session.uiCommands.has));
  return (
    <>
      <div ref={from} className="menu-point" style={{ left: at.x, top: at.y }} />
      <Popover
        className="menu-place canvas-menu"
        placement="bottom start"
        triggerRef={from}
        isOpen
        onOpenChange={(open) => !open && onClose()}
      >
        <Menu className="menu" aria-label={t('picture.menu')} autoFocus="first" onClose={onClose}>
          {sections.map((list, i) => (
            <Section key={list[0]?.id} list={list} first={i === 0} context={context} onPick={pick} />
          ))}
        </Menu>
      </Popover>
    </>
  );
}

interface SectionProps {
  list: readonly Action[];
  first: boolean;
  context: Context;
  onPick: (action: Action) => void;
}

function Section({ list, first, context, onPick }: SectionProps) {
  const { t } = useTranslation();
  const words = (action: Action) => actionWords(t, action, context);
  return (
    <>
      {!first && <Separator className="menu-line" />}
      <MenuSection aria-label={t(`group.${list[0]?.group}`)}>
        {list.map((action) => (
          <MenuItem
            key={action.id}
            id={action.id}
            textValue={words(action)}
            className="menu-item"
            onAction={() => onPick(action)}
          >
            <Icon name={action.icon} size={16} />
            <span className="menu-words">{words(action)}</span>
            {action.keys[0] && <Keys chord={action.keys[0]} />}
          </MenuItem>
        ))}
      </MenuSection>
    </>
  );
}
