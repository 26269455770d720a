import { type CSSProperties, type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { typeWords } from '../../shared/commands/words';
import { placeIn } from '../../shared/kinds/templates';
import type { Element, Id } from '../../shared/model/document';
import { cleanText, LIMITS } from '../../shared/model/schema';
import { useEditor } from './editor';
import { areWordsCaught, caughtWords } from './type-ahead';

export interface WordsFieldHandle {
  /**
   * Takes the keyboard, and the words that were typed before it was there. In a diagram that somebody began a moment ago what is
   * typed takes the first place that waits for words; everywhere else it goes on behind those that are there.
   */
  take(): void;
}

interface Props {
  id: Id;
  /** The words as they stand in the document. */
  text: string;
  label: string;
  placeholder: string;
  className: string;
  style?: CSSProperties;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  ref?: Ref<WordsFieldHandle>;
}

/**
 * The words of one element, being typed. Each keystroke is in the document at once. The field keeps its own text, since an
 * input method does not bear being written over; it takes the document's only where that says something else (undo).
 */
export function WordsField({ id, text, ref, onKeyDown, ...rest }: Props) {
  const { store, session } = useEditor();
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useRef<{ gesture: string | null; before: Element; left: Element | undefined }>(undefined);

  useLayoutEffect(() => {
    if (field.current && cleanText(field.current.value) !== text) field.current.value = text;
  });

  useImperativeHandle(ref, () => ({
    take() {
      const { current } = field;
      if (!current) return;
      const end = current.value.length;
      const [from, to] = (areWordsCaught() ? placeIn(current.value) : null) ?? [end, end];
      const early = caughtWords();
      current.focus({ preventScroll: true });
      current.setSelectionRange(from, to);
      if (early === '') return;
      current.setRangeText(early, from, to, 'end');
      type(current.value);
    },
  }));

  /** The words say something of the parts that they had before this time of typing: whatever else happened begins another. */
  const type = (value: string) => {
    const context = session.context();
    const element = context?.graph.get(id);
    if (!context || !element) return;
    const { gesture, kind, perform } = context;
    const last = typing.current;
    const before = last && last.gesture === gesture && last.left === element ? last.before : element;
    perform(typeWords(kind, before, value, gesture ?? undefined));
    typing.current = { gesture, before, left: store.getState().workbook.elements.get(id) };
  };

  // Another window in front of ours takes the focus too, but whoever comes back wants to type on.
  const leave = () => {
    if (document.hasFocus() && store.getState().editing === id) store.getState().edit(null);
  };

  return (
    <textarea
      {...rest}
      ref={field}
      defaultValue={text}
      aria-label={rest.label}
      maxLength={LIMITS.text}
      rows={1}
      dir="auto"
      spellCheck
      autoComplete="off"
      onInput={(event) => type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={leave}
    />
  );
}
