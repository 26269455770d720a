import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Icon } from './Icon';
import type { Choice } from './Menu';
import './menu.css';

const load = () => import('./Menu');
const Menu = lazy(async () => ({ default: (await load()).Menu }));

interface Props {
  label: string;
  className?: string;
  /** Asked while the menu is open, and not before: nobody sees them. */
  choices: () => readonly Choice[];
}

/** Three dots that open a menu. The menu itself is loaded when a hand comes near. */
export function MenuButton({ label, className = '', choices }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const picked = useRef<() => void>(null);

  // Not before the menu has gone: what is picked may take the keyboard, which a menu does not let go.
  useEffect(() => {
    if (isOpen) return;
    picked.current?.();
    picked.current = null;
  }, [isOpen]);

  const kept = () =>
    choices().map((choice) => ({
      ...choice,
      onPick: () => {
        picked.current = choice.onPick;
      },
    }));
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`icon-button ${className}`}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name="ellipsis" />
      </button>
      {isOpen && (
        <Suspense>
          <Menu label={label} from={button} choices={kept()} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
