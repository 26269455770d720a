import {
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { tipPlace } from './tip-place';

const WAIT = 500; // ms that a pointer rests until it is told
const STAY = 100; // ms to come from the button to what is told

/**
 * When a tooltip is to be seen: at once where the keyboard has come, after a while under a pointer; Escape and a press put it
 * away. `shows` is for the button, the rest for its `Tip`.
 */
export function useTip() {
  const id = useId();
  const [over, setOver] = useState<HTMLElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const later = (wait: number, next: HTMLElement | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(setOver, wait, next);
  };
  const now = (next: HTMLElement | null) => {
    clearTimeout(timer.current);
    setOver(next);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const shown = over !== null;
  useEffect(() => {
    if (!shown) return;
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && setOver(null);
    document.addEventListener('keydown', onKeyDown, true); // a pointer may rest here while the keyboard is elsewhere
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [shown]);

  return {
    id,
    over,
    onStay: () => clearTimeout(timer.current),
    onGone: () => later(STAY, null),
    shows: {
      'aria-describedby': shown ? id : undefined,
      onPointerEnter: ({ pointerType, currentTarget }: PointerEvent<HTMLElement>) => {
        if (pointerType !== 'touch') later(shown ? 0 : WAIT, currentTarget);
      },
      onPointerLeave: () => later(STAY, null),
      onPointerDown: () => now(null),
      onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
        if (currentTarget.matches(':focus-visible')) now(currentTarget);
      },
      onBlur: () => now(null),
    },
  };
}

type Tipped = Omit<ReturnType<typeof useTip>, 'shows'>;

/** Beside its button, where it covers nothing that can be pressed. */
export function Tip({ id, over, onStay, onGone, children }: Tipped & { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);

  // Whenever its words change, since they may have another length.
  useLayoutEffect(() => {
    const { current } = place;
    if (!current || !over) return;
    const others = [...document.querySelectorAll(PRESSED)].filter((other) => other !== over);
    const { left, top } = tipPlace(
      over.getBoundingClientRect(),
      current.getBoundingClientRect(),
      { width: window.innerWidth, height: window.innerHeight },
      others.map((other) => other.getBoundingClientRect()),
    );
    current.style.top = `${top}px`;
    current.style.left = `${left}px`;
  });

  if (!over) return null;
  return createPortal(
    <div ref={place} id={id} role="tooltip" className="tooltip" onPointerEnter={onStay} onPointerLeave={onGone}>
      {children}
    </div>,
    document.body,
  );
}

const PRESSED = 'button, a[href], input, select, textarea';
