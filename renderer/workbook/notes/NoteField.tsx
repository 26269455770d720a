import { type ClipboardEvent, type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/model/schema';
import { onlyLine } from '../../editor/clipboard-payload';
import { caughtWords } from '../../editor/type-ahead';

export interface NoteFieldHandle {
  focus(): void;
}

interface Props {
  ask: string;
  onKeep: (lines: readonly string[]) => void;
  onList: (carrier: DataTransfer) => void;
  /** Out of the field: to the cards below it, or back to the drawing. */
  onDown: () => void;
  onLeave: () => void;
  ref?: Ref<NoteFieldHandle>;
}

/** Always ready: Enter keeps what was said and the next words may follow at once. What is still in it when it goes is kept. */
export function NoteField({ ask, onKeep, onList, onDown, onLeave, ref }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);

  const keep = () => {
    const { current } = field;
    if (!current?.value.trim()) return;
    onKeep([current.value]);
    current.value = '';
  };
  const latest = useRef(keep);
  useLayoutEffect(() => {
    latest.current = keep;
  });
  useImperativeHandle(ref, () => ({
    focus() {
      const said = caughtWords().split('\n');
      const begun = said.pop() ?? '';
      if (said.length > 0) onKeep(said);
      if (field.current) field.current.value += begun;
      field.current?.focus();
    },
  }));
  useLayoutEffect(() => {
    const { current } = field;
    return () => {
      field.current = current; // React has let go of it by now
      latest.current();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const empty = event.currentTarget.value === '';
    if (event.key === 'Enter') keep();
    else if (event.key === 'Escape') onLeave();
    else if (event.key === 'ArrowDown') onDown();
    else {
      const undo = (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key);
      if (undo && !empty) event.stopPropagation(); // of the words that are being typed, not of the diagram
      return;
    }
    event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (text.trim() === '' || onlyLine(text) !== null) return; // words among the others
    event.preventDefault();
    onList(event.clipboardData);
  };

  return (
    <textarea
      ref={field}
      className="note-field"
      rows={1}
      tabIndex={0}
      data-live=""
      aria-label={t('notes.field')}
      placeholder={ask}
      maxLength={LIMITS.text}
      dir="auto"
      autoComplete="off"
      spellCheck
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}
