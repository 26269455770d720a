import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { saidAt, wordsOf } from '../../../../shared/kinds/field-values';
import type { Field } from '../../../../shared/kinds/kind';
import { type Said, useChoose } from './field-binding';
import { Odd, useOdd } from './odd';

/** One of several. Something else, from a file, is one more as long as it is the one that holds. */
export function ChoiceField({ field, said }: { field: Field & { as: 'choice' }; said: Said }) {
  const { t } = useTranslation();
  const id = useId();
  const choose = useChoose(said, field);
  const odd = useOdd(field, said);
  const { kind, record } = said;
  const value = wordsOf(saidAt(record, field.at)) || (field.unsaid ?? '');
  const known = value === '' || field.of.some((each) => each.value === value);
  return (
    <div className="details-field">
      <label htmlFor={id}>{t(`${kind.id}:${field.label}`)}</label>
      <select
        id={id}
        value={value}
        aria-describedby={odd.described}
        onChange={({ target }) =>
          choose(target.value === '' || target.value === field.unsaid ? undefined : target.value)
        }
      >
        {field.unsaid === undefined && <option value="">{t('fields.unsaid')}</option>}
        {field.of.map((each) => (
          <option key={each.value} value={each.value}>
            {t(`${kind.id}:${each.label}`)}
          </option>
        ))}
        {!known && <option value={value}>{value}</option>}
      </select>
      <Odd code={odd.code} kind={kind.id} id={odd.id} />
    </div>
  );
}
