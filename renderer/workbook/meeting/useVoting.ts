import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/model/document';
import { diagramOf, type Editor, useEditor } from '../../editor/editor';
import { meeting } from '../../editor/meeting';
import { announce } from '../../ui/notices';
import { dotsLeft, itemsIn, vote } from './voting';

/** A dot more or less for one item, and what that leaves, to those who listen. Nothing for what nobody votes on. */
export function useCast(): (id: Id, by: 1 | -1) => void {
  const { t } = useTranslation();
  const { store } = useEditor();
  return (id, by) => {
    const item = itemsNow(store).find((each) => each.id === id);
    if (!item) return;
    store.getState().perform(vote(item, by));
    const items = itemsNow(store);
    const count = items.find((each) => each.id === id)?.votes ?? 0;
    const left = dotsLeft(items, meeting.getState().people);
    announce(
      t('votes.now', {
        words: item.text || t('words.none'),
        count: t('votes.count', { count }),
        left: t(left < 0 ? 'votes.over' : 'votes.left', { count: Math.abs(left) }),
      }),
    );
  };
}

/**
 * While a vote is open a press on an item, in picture or outline, is a dot for it, and with Shift takes one back; so does
 * Space on the selected one. Escape ends the vote. Everything else does what it always does.
 */
export function useVoting(open: boolean, onEnd: () => void): void {
  const { store } = useEditor();
  const cast = useCast();

  useEffect(() => {
    if (!open) return;
    const isItem = (id: Id) => itemsNow(store).some((item) => item.id === id);

    const onPress = (event: MouseEvent) => {
      const id = itemUnder(event.target);
      const free = store.getState().editing === null && event.button === 0 && !event.ctrlKey && !event.metaKey;
      if (id === null || !free || !isItem(id)) return;
      event.preventDefault(); // the keyboard stays where it is
      event.stopPropagation();
      if (event.type !== 'click') return;
      cast(id, event.shiftKey ? -1 : 1);
    };

    const onKey = (event: KeyboardEvent) => {
      const { editing, selection } = store.getState();
      const [id] = selection;
      if (editing !== null || event.isComposing || !(event.target instanceof Element)) return;
      const drawn = event.target.closest(
        '[data-home="outline"], [data-home="picture"], [role="tree"], [role="application"]',
      );
      if (event.key === ' ' && drawn && id !== undefined && isItem(id)) cast(id, event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape' && (drawn || event.target === document.body)) onEnd();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };

    for (const type of PRESSES) document.addEventListener(type, onPress, true);
    document.addEventListener('keydown', onKey, true);
    return () => {
      for (const type of PRESSES) document.removeEventListener(type, onPress, true);
      document.removeEventListener('keydown', onKey, true);
    };
  });
}

const PRESSES = ['pointerdown', 'mousedown', 'click', 'dblclick'] as const;

const itemUnder = (target: EventTarget | null): Id | null => {
  const element =
    target instanceof Element ? target.closest('[role="tree"] [data-id], [role="application"] [data-id]') : null;
  return element?.getAttribute('data-id') ?? null;
};

function itemsNow(store: Editor['store']) {
  const shown = diagramOf(store.getState());
  return shown ? itemsIn(shown.graph, shown.kind) : [];
}
