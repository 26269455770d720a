import { type RefObject, useEffect } from 'react';
import { actions } from '../../../shared/actions';
import type { Action } from '../../../shared/actions/action';
import { pressed } from '../../../shared/actions/keys';
import { useEditor } from '../../editor/editor';
import { nextPanel } from '../../editor/focus';
import { isMac } from '../../ui/platform';

/**
 * Keys that mean the same wherever on the page the keyboard is, even if it is on nothing. Outline, drawing and notes answer
 * first; a dialog or a menu has all keys for itself, and a field those with which words are written.
 */
export function usePageKeys(page: RefObject<HTMLElement | null>): void {
  const { session } = useEditor();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element) || target.closest(ELSEWHERE)) return;
      if (event.key === 'F6' && page.current) nextPanel(page.current, event.shiftKey);
      else if (!actions.some((action) => isMeant(action, event, target)) || !session.press(event)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [page, session]);
}

const ELSEWHERE = '[role="dialog"], [role="menu"]';

/** Without Ctrl or Cmd only what changes nothing: what is selected is not what the keyboard is on. */
function isMeant(action: Action, event: KeyboardEvent, target: Element): boolean {
  const { keys, native, uiCommand } = action;
  if (native || !keys.some((chord) => pressed(chord, event, isMac))) return false;
  const held = event.ctrlKey || event.metaKey;
  if (!isField(target)) return held || uiCommand !== undefined;
  const plain = [...event.key].length === 1 && !held; // it is being written
  const taken = uiCommand !== undefined && !plain;
  return taken || (target.hasAttribute('data-live') && TRAVEL.has(action.id));
}

/** In a field whose words are in the document with each key, the document's undo is the one. */
const TRAVEL = new Set(['undo', 'redo']);

const isField = (target: Element): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !CHOICES.has(target.type));

const CHOICES = new Set(['radio', 'checkbox', 'button', 'range']);
