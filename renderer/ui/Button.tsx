import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Chord, capsOf } from '../../shared/actions/keys';
import { Icon } from './Icon';
import { capWord } from './Keys';
import { isMac } from './platform';
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
    <AriaButton className={`button ${look}${folds ? ' folds' : ''}`} {...rest}>
      <Icon name={icon} />
      <span>{children}</span>
    </AriaButton>
  );
}

/** An icon alone: its name, and its key if it has one, come as a tooltip. */
export function IconButton({ label, chord, ...rest }: Shared & { label: string; chord?: Chord | undefined }) {
  const { icon, ...button } = rest;
  const { t } = useTranslation();
  const caps = chord ? capsOf(chord, isMac).map((cap) => capWord(t, cap)) : [];
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton className="icon-button" aria-label={label} {...button}>
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {caps.length > 0 && <span className="tooltip-keys">{caps.join('+')}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
}
