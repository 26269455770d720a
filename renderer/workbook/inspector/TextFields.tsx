import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { setFields } from '../../../shared/commands/fields';
import type { Element } from '../../../shared/model/document';
import { fitText, LIMITS } from '../../../shared/model/schema';
import { Icon } from '../../ui/Icon';
import { useLive, useSet } from './live';

/** What is to be said at length; with a lock it never leaves this workbook. */
export function NoteField({ element }: { element: Element }) {
  const { t } = useTranslation();
  const { field, onFocus, put } = useLive<HTMLTextAreaElement>(`note ${element.id}`, element.note ?? '');
  const set = useSet([element]);
  const id = useId();
  return (
    <div className="details-field">
      <label htmlFor={id}>{t('details.note')}</label>
      <span className="growing" data-words={element.note ?? ''}>
        <textarea
          ref={field}
          id={id}
          data-live=""
          defaultValue={element.note ?? ''}
          placeholder={t('details.note-ask')}
          maxLength={LIMITS.note}
          rows={3}
          dir="auto"
          onFocus={onFocus}
          onInput={({ currentTarget: { value } }) =>
            put(value, (gesture) =>
              setFields([element.id], { note: value === '' ? undefined : value }, { key: 'command.note' }, gesture),
            )
          }
        />
      </span>
      <label className="details-choice">
        <input
          type="checkbox"
          checked={element.private ?? false}
          onChange={() =>
            set(
              { private: element.private ? undefined : true },
              element.private ? 'command.note-open' : 'command.note-private',
            )
          }
        />
        <Icon name={element.private ? 'lock' : 'lock-open'} size={16} />
        {t('details.private')}
      </label>
      {element.private && <p className="right-quiet">{t('details.private-how')}</p>}
    </div>
  );
}

/** Who looks after it. */
export function LineField({ element }: { element: Element }) {
  const { t } = useTranslation();
  const { field, onFocus, put } = useLive<HTMLInputElement>(`owner ${element.id}`, element.owner ?? '');
  const id = useId();
  return (
    <div className="details-field">
      <label htmlFor={id}>{t('details.owner')}</label>
      <input
        ref={field}
        id={id}
        type="text"
        data-live=""
        defaultValue={element.owner ?? ''}
        placeholder={t('details.owner-ask')}
        maxLength={LIMITS.tag}
        autoComplete="off"
        dir="auto"
        onFocus={onFocus}
        onInput={({ currentTarget: { value } }) => {
          const owner = fitText(value, LIMITS.tag).text;
          put(owner, (gesture) =>
            setFields([element.id], { owner: owner === '' ? undefined : owner }, { key: 'command.owner' }, gesture),
          );
        }}
      />
    </div>
  );
}
