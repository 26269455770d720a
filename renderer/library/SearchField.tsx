import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon';
import { isMac } from '../ui/platform';
import './search-field.css';

interface Props {
  words: string;
  onChange: (words: string) => void;
  /** To what was found. */
  onGo: () => void;
}

/** Narrows the cards to what it says. Ctrl+F leads here, Enter and Down to the first card, Escape empties it. */
export function SearchField({ words, onChange, onGo }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || !(isMac ? event.metaKey : event.ctrlKey) || event.defaultPrevented) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && words !== '') onChange('');
    else if (event.key === 'Enter' || event.key === 'ArrowDown') onGo();
    else return;
    event.preventDefault();
  };

  return (
    <label className="search-field">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={t('home.find')}
        placeholder={t('home.find')}
        value={words}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
      />
    </label>
  );
}
