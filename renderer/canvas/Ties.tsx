import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/model/document';
import { useDesk, useWorkbook } from '../desk/desk';
import { tieWords } from '../desk/tie-words';
import { Icon } from '../ui/Icon';
import type { Group } from './groups';
import './ties.css';

/** At the end of each label that is tied to another diagram a quiet sign, which leads there. Keys have their own way. */
export function Ties({ groups }: { groups: readonly Group[] }) {
  const { t } = useTranslation();
  const workbook = useWorkbook((state) => (state.workbook.links.size > 0 ? state.workbook : null));
  if (!workbook) return null;
  return groups.map(({ id, rect, boxed }) => {
    const words = tieWords(t, workbook, id);
    return (
      words && (
        <TieSign key={id} id={id} words={words} x={rect.x + rect.width} y={rect.y + (boxed ? 0 : rect.height / 2)} />
      )
    );
  });
}

const TieSign = memo(function TieSign({ id, words, x, y }: { id: Id; words: string; x: number; y: number }) {
  const { store, sitting } = useDesk();
  const lead = () => {
    store.getState().edit(null);
    store.getState().select([id]);
    sitting.wishes.ask('follow');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone, on a drawing that is told in words
    // biome-ignore lint/a11y/useKeyWithClickEvents: F8 on what is selected
    <span
      className="tie"
      style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` }}
      title={words}
      onPointerDown={(event) => event.stopPropagation()} // the label would be dragged
      onClick={lead}
    >
      <Icon name="route" size={12} />
    </span>
  );
});
