import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface Renaming<T extends HTMLElement> {
  isOpen: boolean;
  start(): void;
  /** What bears the name while it is not being changed; the keyboard comes back to it. */
  way: RefObject<T | null>;
  /** For the field that stands in its place. */
  field: {
    ref: RefObject<HTMLInputElement | null>;
    onBlur(event: FocusEvent<HTMLInputElement>): void;
    onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  };
}

/** A name that is written over in its place: Enter and leaving it keep what was typed, Escape does not. */
export function useRenaming<T extends HTMLElement>(save: (name: string) => void): Renaming<T> {
  const [isOpen, setOpen] = useState(false);
  const ref = useRef<HTMLInputElement>(null);
  const way = useRef<T>(null);
  const back = useRef(false); // the keyboard goes back to the name once the field is gone
  const gaveUp = useRef(false); // a field that goes away is left as well

  useLayoutEffect(() => {
    if (isOpen) {
      ref.current?.focus();
      ref.current?.select();
    }
    if (!isOpen && back.current) way.current?.focus();
    back.current = false;
    gaveUp.current = false;
  }, [isOpen]);

  return {
    isOpen,
    start: () => setOpen(true),
    way,
    field: {
      ref,
      onBlur({ currentTarget }) {
        if (!gaveUp.current) save(currentTarget.value.trim());
        setOpen(false);
      },
      onKeyDown(event) {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault(); // it would press the name, which has the keyboard by then
        back.current = true;
        gaveUp.current = true;
        if (event.key === 'Enter') save(event.currentTarget.value.trim());
        setOpen(false);
      },
    },
  };
}
