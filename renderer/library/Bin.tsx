import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deleted } from '../store/library';
import { Icon } from '../ui/Icon';
import { whenOf } from '../ui/when';
import './bin.css';

/** What was deleted lately, folded away below the rest. */
export function Bin({ bin, onPutBack }: { bin: readonly Deleted[]; onPutBack: (one: Deleted, at: number) => void }) {
  const { t } = useTranslation();
  return (
    <details className="bin">
      <summary>{t('home.bin', { count: bin.length })}</summary>
      <p>{t('home.bin-about')}</p>
      <ul>
        {bin.map((one, at) => (
          <Line key={one.id} one={one} onPutBack={() => onPutBack(one, at)} />
        ))}
      </ul>
    </details>
  );
}

function Line({ one: { title, at }, onPutBack }: { one: Deleted; onPutBack: () => void }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  return (
    <li>
      <span id={`${id}name`} className="bin-name">
        {title || t('library.untitled')}
      </span>
      <time dateTime={new Date(at).toISOString()}>{t('home.deleted-on', { date: whenOf(t, i18n.language, at) })}</time>
      <button type="button" id={id} className="button quiet" aria-labelledby={`${id} ${id}name`} onClick={onPutBack}>
        <Icon name="undo-2" />
        <span>{t('library.put-back')}</span>
      </button>
    </li>
  );
}
