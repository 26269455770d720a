import type { RefObject } from 'react';
import { Menu as AriaMenu, MenuItem, Popover } from 'react-aria-components';
import { Icon } from './Icon';
import { useEscape } from './useEscape';
import './menu.css';

/** One line of a menu. */
export interface Choice {
  id: string;
  icon: string;
  label: string;
  onPick: () => void;
}

interface Props {
  label: string;
  /** What it hangs from, and where the keyboard goes back to. */
  from: RefObject<HTMLElement | null>;
  choices: readonly Choice[];
  onClose: () => void;
}

/** Open as long as it is there. Not to be imported but lazily: what it stands on is large. */
export function Menu({ label, from, choices, onClose }: Props) {
  useEscape(onClose);
  return (
    <Popover
      className="menu-place"
      placement="bottom end"
      triggerRef={from}
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <AriaMenu className="menu" aria-label={label} autoFocus="first" onClose={onClose}>
        {choices.map((choice) => (
          <MenuItem key={choice.id} id={choice.id} className="menu-item" onAction={choice.onPick}>
            <Icon name={choice.icon} size={16} />
            {choice.label}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  );
}
