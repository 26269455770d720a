import type { TFunction } from 'i18next';
import { kinds } from '../../shared/kinds';
import { saidAt } from '../../shared/kinds/field-values';
import type { Field } from '../../shared/kinds/kind';
import type { Element, Id, JsonObject, Workbook } from '../../shared/model/document';
import { same } from '../../shared/model/same';

/** What a kind of ours can say there, and whose words it is in. */
export interface Spoken {
  kind: string;
  fields: readonly Field[];
}

export const ofElement = ({ diagrams }: Workbook, { diagram, type }: Element): Spoken | null => {
  const kind = kinds.get(diagrams.get(diagram)?.kind ?? '');
  return kind ? { kind: kind.id, fields: kind.elements.get(type)?.fields ?? [] } : null;
};

export const ofDiagram = ({ diagrams }: Workbook, id: Id): Spoken | null => {
  const kind = kinds.get(diagrams.get(id)?.kind ?? '');
  return kind ? { kind: kind.id, fields: kind.settings } : null;
};

/** The name of the field to which these names lead, one inside the other, or of the list in which they do; null where none is known. */
export function fieldNamed(t: TFunction, { kind, fields }: Spoken, names: readonly string[]): string | null {
  for (const field of fields) {
    const at = field.at.split('.');
    if (!at.every((name, i) => names[i] === name)) continue;
    const label = t(`${kind}:${field.label}`);
    const inner = names.slice(at.length + 1); // behind the record's id
    const within = field.as === 'list' ? fieldNamed(t, { kind, fields: field.of }, inner) : null;
    return within === null ? label : t('fields.within', { list: label, field: within });
  }
  return null;
}

/** The names of all fields in which something else is said. */
export const fieldsChanged = (
  t: TFunction,
  { kind, fields }: Spoken,
  before: JsonObject,
  after: JsonObject,
): string[] =>
  fields.filter(({ at }) => !same(saidAt(before, at), saidAt(after, at))).map(({ label }) => t(`${kind}:${label}`));
