import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { editField } from '../../../../shared/commands/edit-field';
import { fitFor, mostOf, saidAt, wordsOf } from '../../../../shared/kinds/field-values';
import type { Field } from '../../../../shared/kinds/kind';
import { useLive } from '../live';
import { type Said, sayingOf } from './field-binding';
import { Odd, useOdd } from './odd';

/** Words in a line, at length, or a date as the team writes it. All of them can be read, however many there are. */
export function SaidWords({ field, said, birth }: { field: Field; said: Said; birth: string | undefined }) {
  const { t } = useTranslation();
  const id = useId();
  const { kind, record } = said;
  const words = wordsOf(saidAt(record, field.at));
  const hint = field.hint === undefined ? '' : t(`${kind.id}:${field.hint}`);
  const odd = useOdd(field, said);
  const live = useLive<HTMLTextAreaElement>(`said ${id}`, words, birth);
  const long = field.as === 'long';
  return (
    <div className={long ? 'details-field' : 'details-field said-short'}>
      <label htmlFor={id}>{t(`${kind.id}:${field.label}`)}</label>
      <span className="growing said-words" data-words={words || hint}>
        <textarea
          ref={live.field}
          id={id}
          data-live=""
          data-line={long ? undefined : ''}
          defaultValue={words}
          placeholder={hint}
          maxLength={mostOf(field)}
          rows={1}
          dir="auto"
          autoComplete="off"
          aria-describedby={odd.described}
          onFocus={live.onFocus}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !long && !event.nativeEvent.isComposing) event.preventDefault();
          }}
          onInput={({ currentTarget: { value } }) => {
            const words = fitFor(field, value);
            live.put(words, (gesture) =>
              editField({ ...sayingOf(said, field), gesture }, words === '' ? undefined : words),
            );
          }}
        />
      </span>
      <Odd code={odd.code} kind={kind.id} id={odd.id} />
    </div>
  );
}
