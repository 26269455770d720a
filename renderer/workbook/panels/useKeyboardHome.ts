import { useEffect } from 'react';
import { useEditor } from '../../editor/editor';
import { toHand } from '../../editor/restore-focus';

/**
 * The keyboard is never nowhere: where what it was on has gone and nothing else has taken it, it comes back to the hand. What
 * goes from the page takes the keyboard along without an event, so it is looked for after whatever somebody does.
 */
export function useKeyboardHome(): void {
  const { session } = useEditor();
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (document.hasFocus() && isNowhere() && !document.querySelector(OVER)) toHand(session);
      });
    };
    for (const name of AFTER) document.addEventListener(name, look);
    return () => {
      cancelAnimationFrame(frame);
      for (const name of AFTER) document.removeEventListener(name, look);
    };
  }, [session]);
}

const AFTER = ['focusout', 'keydown', 'keyup', 'pointerup'];

/** They hold the keyboard themselves, and are about to take it. */
const OVER = '[role="dialog"], [role="menu"]';

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;
