import { useTranslation } from 'react-i18next';
import { dropped } from '../../../shared/actions/move';
import { cluster, loosen, notesFrom, throwNotes } from '../../../shared/actions/notes';
import type { Id } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { readPaste } from '../../editor/background-import';
import { goodsOf, wordsIn } from '../../editor/clipboard-payload';
import { useEditor, useWorkbook } from '../../editor/editor';
import { faultWords } from '../../ui/fault-words';
import { announce, tell } from '../../ui/notices';
import { rememberPlace } from '../paste-place';

/** What is done with notes, and what is said of it. Nothing of it in a workbook that is only to be looked at. */
export function useNoteWork(graph: Graph, ids: readonly Id[], rest: () => void) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const readOnly = useWorkbook((state) => state.readOnly);
  const words = (id: Id | undefined) => graph.get(id ?? '')?.text || t('words.none');

  const keep = (lines: readonly string[], context = session.context()) => {
    if (!context || store.getState().readOnly || lines.length === 0) return;
    const kept = throwNotes(context, lines);
    if (!kept.ok) return tell(faultWords(t, kept.fault), { bad: true });
    if (kept.value.length > 0) tell(t('left.told', { count: kept.value.length }), { lines: kept.value });
    const [only] = lines;
    announce(lines.length === 1 ? t('notes.kept', { words: only }) : t('notes.kept-all', { count: lines.length }));
  };

  return {
    readOnly,
    keep,

    /** A list, from the clipboard or dropped: each line is a note. */
    async keepList(carrier: DataTransfer) {
      const goBack = rememberPlace({ t, store, session });
      const read = await readPaste(t, wordsIn(goodsOf(carrier)), session.left);
      if (session.left.aborted) return tell(t('paste.left'), { bad: true });
      if (!read) return;
      if (!read.ok) return tell(faultWords(t, read.fault), { bad: true });
      if (read.value.plain) tell(t('paste.plain'));
      keep(notesFrom(read.value), goBack());
    },

    place(moved: readonly Id[], under: Id) {
      const context = session.context();
      if (!context || readOnly || moved.length === 0) return;
      const verdict = dropped(context, moved, under, 'under');
      if (!verdict.ok) return tell(t(verdict.code, verdict.params ?? {}));
      store.getState().select(nextTo(ids, moved));
      rest();
      announce(t('notes.placed', { count: moved.length, words: words(moved[0]), under: words(under) }));
    },

    /** Under something new, whose words are typed at once. */
    gather(moved: readonly Id[]) {
      if (readOnly || moved.length === 0) return;
      session.hand.setState({ hand: 'notes' });
      store.getState().select(moved);
      rest();
      session.run(cluster);
    },

    takeBack(moved: readonly Id[]) {
      const context = session.context();
      if (!context || readOnly) return;
      const verdict = loosen(context, moved);
      if (!verdict.ok) tell(t(verdict.code, verdict.params ?? {}));
      else if (moved.length > 0) announce(t('notes.loosened', { count: moved.length }));
    },

    edit(id: Id) {
      session.hand.setState({ hand: 'notes' });
      store.getState().select([id]);
      store.getState().edit(id);
    },
  };
}

/** The note that the hand goes on with: the one after the last that goes, else the last that stays. */
function nextTo(ids: readonly Id[], gone: readonly Id[]): readonly Id[] {
  const last = Math.max(...gone.map((id) => ids.indexOf(id)));
  const stay = (id: Id) => !gone.includes(id);
  const next = ids.slice(last + 1).find(stay) ?? ids.filter(stay).at(-1);
  return next === undefined ? [] : [next];
}
