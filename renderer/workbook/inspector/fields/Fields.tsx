import { useTranslation } from 'react-i18next';
import { saidAt } from '../../../../shared/kinds/field-values';
import type { Field } from '../../../../shared/kinds/kind';
import { ChoiceField } from './ChoiceField';
import { type Said, useChoose } from './field-binding';
import { ListField } from './ListField';
import { SaidWords } from './SaidWords';
import './fields.css';

interface Props {
  fields: readonly Field[];
  said: Said;
  /** The gesture with which the record came: what is typed first in it is one step with that. */
  birth?: string | undefined;
}

/** What can be said of it, one field below the other, each in its kind's words. */
export function Fields({ fields, said, birth }: Props) {
  const first = fields.find(({ as }) => as === 'line');
  return fields.map((field) => {
    switch (field.as) {
      case 'flag':
        return <FlagField key={field.at} field={field} said={said} />;
      case 'choice':
        return <ChoiceField key={field.at} field={field} said={said} />;
      case 'list':
        return (
          <ListField key={field.at} field={field} said={said}>
            {(inner, born) => <Fields fields={field.of} said={inner} birth={born} />}
          </ListField>
        );
      default:
        return <SaidWords key={field.at} field={field} said={said} birth={field === first ? birth : undefined} />;
    }
  });
}

function FlagField({ field, said }: { field: Field; said: Said }) {
  const { t } = useTranslation();
  const choose = useChoose(said, field);
  const on = saidAt(said.record, field.at) === true;
  return (
    <label className="details-choice">
      <input type="checkbox" checked={on} onChange={() => choose(on ? undefined : true)} />
      {t(`${said.kind.id}:${field.label}`)}
    </label>
  );
}
