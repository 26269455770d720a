import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Id } from '../../shared/model/document';

/**
 * Which digit puts what is chosen under which element, while the quick notes have the keyboard: outline and picture show it
 * where the element stands. Empty at other times.
 */
export const targets = createStore<ReadonlyMap<Id, number>>(() => new Map());

export const useTarget = (id: Id): number | undefined => useStore(targets, (digits) => digits.get(id));

/** What is being dragged over the page: a browser tells of it only when it is let go. */
export const dragged = createStore<{ ids: readonly Id[] }>(() => ({ ids: [] }));
