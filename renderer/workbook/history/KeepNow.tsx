import { type FormEvent, type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/model/schema';
import { faultWords } from '../../ui/fault-words';
import { Icon } from '../../ui/Icon';
import { announce } from '../../ui/notices';
import type { History } from './useHistory';

/** Keeps how the workbook stands now, under a name or as kept by hand. */
export function KeepNow({
  keep,
  field,
  onKept,
}: {
  keep: History['keep'];
  field: RefObject<HTMLInputElement | null>;
  onKept: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState('');

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const called = name.trim() || t('history.by-hand');
    const kept = await keep(called);
    setWrong(kept.ok ? '' : faultWords(t, kept.fault));
    if (!kept.ok) return;
    setName('');
    announce(t('history.kept', { name: called }));
    onKept();
  };

  return (
    <form className="history-keep" onSubmit={onSubmit}>
      <label htmlFor={id}>{t('history.keep-name')}</label>
      <div>
        <input
          ref={field}
          id={id}
          value={name}
          placeholder={t('history.keep-ask')}
          maxLength={LIMITS.tag}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" className="button plain">
          <Icon name="pin" />
          <span>{t('history.keep')}</span>
        </button>
      </div>
      <p className="dialog-wrong" role="alert">
        {wrong}
      </p>
    </form>
  );
}
