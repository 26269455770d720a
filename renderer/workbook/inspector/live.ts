import { useLayoutEffect, useRef } from 'react';
import type { Command } from '../../../shared/commands/command';
import { type Fields, setFields } from '../../../shared/commands/fields';
import type { Element } from '../../../shared/model/document';
import { useEditor } from '../../editor/editor';

let sittings = 0;

/**
 * A field whose words are in the document with each key; all that is typed until it is left is one step of undo. It keeps its
 * own text, since an input method does not bear being written over, and takes the document's where that says something else.
 * `birth` is the gesture with which it came: what is typed first is one step with that.
 */
export function useLive<T extends HTMLInputElement | HTMLTextAreaElement>(name: string, text: string, birth?: string) {
  const { store } = useEditor();
  const field = useRef<T>(null);
  const gesture = useRef('');
  const typed = useRef(text); // what this field has put into the document last

  useLayoutEffect(() => {
    if (field.current && text !== typed.current) field.current.value = text;
    typed.current = text;
  }, [text]);

  return {
    field,
    onFocus: () => {
      gesture.current = birth ?? `${name} ${sittings++}`;
    },
    /** `said` is the value as it comes to stand in the document. */
    put: (said: string, command: (gesture: string) => Command) => {
      typed.current = said;
      store.getState().perform(command(gesture.current));
    },
  };
}

/** What is set for all of them at once, as one step of undo. */
export function useSet(elements: readonly Element[]) {
  const { store } = useEditor();
  return (fields: Fields, label: string) => {
    const ids = elements.map(({ id }) => id);
    store.getState().perform(setFields(ids, fields, { key: label }));
  };
}
