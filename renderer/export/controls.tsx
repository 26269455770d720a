import { type ReactNode, useId } from 'react';
import { Icon } from '../ui/Icon';

interface One<T> {
  name: string;
  chosen: T;
  onChoose(value: T): void;
}

/** Each with an icon and a sentence. The keyboard starts on the chosen one. */
export function Cards<T extends string>(
  props: One<T> & { choices: readonly { value: T; icon: string; label: string; about: string }[] },
) {
  const { name, chosen, onChoose, choices } = props;
  const id = useId();
  return (
    <div className="ways" role="radiogroup" aria-label={name}>
      {choices.map(({ value, icon, label, about }) => (
        <label key={value} className="way">
          <input
            type="radio"
            name={id}
            // biome-ignore lint/a11y/noAutofocus: a dialog takes the keyboard
            autoFocus={value === chosen}
            checked={value === chosen}
            aria-describedby={`${id}-${value}`}
            onChange={() => onChoose(value)}
          />
          <Icon name={icon} size={20} />
          <span className="way-words">
            <b>{label}</b>
            <small id={`${id}-${value}`} aria-hidden>
              {about}
            </small>
          </span>
        </label>
      ))}
    </div>
  );
}

/** A few that stand side by side under a heading. */
export function Segments<T extends string | number>(
  props: One<T> & { choices: readonly { value: T; label: string }[]; children?: ReactNode },
) {
  const { name, chosen, onChoose, choices, children } = props;
  const id = useId();
  return (
    <fieldset className="choice">
      <legend>{name}</legend>
      <div className="segments">
        {choices.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name={id} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

export function Tick(props: { label: string; on: boolean; disabled?: boolean; onChange(on: boolean): void }) {
  const { label, on, disabled, onChange } = props;
  return (
    <label className="tick">
      <input type="checkbox" checked={on} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      {on && <Icon name="check" size={14} />}
      <span>{label}</span>
    </label>
  );
}
