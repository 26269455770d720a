import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Chord, capsOf } from '../../shared/actions/keys';
import { Icon } from './Icon';
import { capWord } from './Keys';
import { isMac } from './platform';
import { Tip, useTip } from './Tip';
import './button.css';

interface Shared {
  icon: string;
  onPress: () => void;
  isDisabled?: boolean;
  /** A press with the pointer leaves the keyboard where it is: typing goes on. */
  preventFocusOnPress?: boolean;
}

/** Says what happens, with an icon before the words. On a narrow page `folds` leaves the icon. */
export function Button(
  props: Shared & { children: ReactNode; look?: 'plain' | 'primary' | 'quiet' | 'link'; folds?: boolean },
) {
  const { icon, children, look = 'plain', folds = false, ...rest } = props;
  return (
    <button type="button" className={`button ${look}${folds ? ' folds' : ''}`} {...native(rest)}>
      <Icon name={icon} />
      <span>{children}</span>
    </button>
  );
}

/** An icon alone: its name, and its key if it has one, come as a tooltip. */
export function IconButton({ label, chord, ...rest }: Shared & { label: string; chord?: Chord | undefined }) {
  const { icon, ...button } = rest;
  const { t } = useTranslation();
  const { shows, ...tip } = useTip();
  const caps = chord ? capsOf(chord, isMac).map((cap) => capWord(t, cap)) : [];
  return (
    <>
      <button type="button" className="icon-button" aria-label={label} {...shows} {...native(button)}>
        <Icon name={icon} />
      </button>
      <Tip {...tip}>
        {label}
        {caps.length > 0 && <span className="tooltip-keys">{caps.join('+')}</span>}
      </Tip>
    </>
  );
}

const native = ({ onPress, isDisabled, preventFocusOnPress }: Omit<Shared, 'icon'>) => ({
  disabled: isDisabled,
  onClick: () => onPress(),
  onMouseDown: preventFocusOnPress ? (event: MouseEvent) => event.preventDefault() : undefined,
});
