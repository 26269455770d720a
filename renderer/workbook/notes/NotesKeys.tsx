import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Chord } from '../../../shared/actions/keys';
import { targets } from '../../editor/drop-targets';
import { useWorkbook } from '../../editor/editor';
import { Keys } from '../../ui/Keys';

const WRITING: readonly (readonly [Chord, string])[] = [
  [{ key: 'Enter' }, 'notes.keep'],
  [{ key: 'ArrowDown' }, 'notes.choose'],
  [{ key: 'Escape' }, 'notes.to-drawing'],
];
const PLACING: typeof WRITING = [
  [{ key: '1' }, 'notes.place-key'],
  [{ key: '0' }, 'notes.new-key'],
  [{ key: 'Enter', mod: true }, 'notes.elsewhere-key'],
  [{ key: 'Enter' }, 'hint.edit'],
];
const NAMING: typeof WRITING = [
  [{ key: 'Enter' }, 'notes.keep'],
  [{ key: 'Escape' }, 'hint.give-up'],
];

/** The keys that help while the quick notes have the keyboard. */
export function NotesKeys() {
  const { t } = useTranslation();
  const editing = useWorkbook((state) => state.editing !== null);
  const placing = useStore(targets, (digits) => digits.size > 0);
  return (
    <span className="keys-now">
      {(editing ? NAMING : placing ? PLACING : WRITING).map(([chord, words]) => (
        <span key={words}>
          <Keys chord={chord} />
          {t(words)}
        </span>
      ))}
    </span>
  );
}
