import { useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { looks } from '../../editor/preferences';
import { useRight } from '../../editor/right-panel-state';
import type { Tab } from './Tabs';

/**
 * Says on the page's root what stands round the picture, so that notices cover none of it (notices.css): to ask for it there
 * with :has() would cost a part of each key.
 */
export function useNoticePlace({ rail, tab }: { rail: boolean; tab: Tab }): void {
  const right = useRight() !== null;
  const notes = useStore(looks, (state) => state.notes);
  const round = Object.entries({ workbook: true, railed: rail, notes, right, picture: tab === 'picture' })
    .flatMap(([name, is]) => (is ? [name] : []))
    .join(' ');

  useLayoutEffect(() => {
    document.documentElement.dataset.round = round;
    return () => {
      delete document.documentElement.dataset.round;
    };
  }, [round]);
}
