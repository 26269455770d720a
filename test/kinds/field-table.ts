import type { Field, Kind } from '../../shared/kinds/kind';

/** The table in docs/format.md: what the types of a kind say beside the card, and what is set for a diagram of it. */
export function fieldTable({ words, elements, settings }: Pick<Kind, 'words' | 'elements' | 'settings'>): string[] {
  const own: Readonly<Record<string, string>> = words.en ?? {};
  const row = (of: string, at: string, field: Field) =>
    `| ${of} | \`${at}\` | ${own[field.label]} | ${saidAs(field)} |`;
  const rowsOf = (of: string, field: Field): string[] => [
    row(of, field.at, field),
    ...(field.as === 'list' ? field.of.map((inner) => row(of, `${field.at}[].${inner.at}`, inner)) : []),
  ];
  const byField = new Map<Field, string[]>(); // the same field of several types stands there once
  for (const [type, { fields }] of elements)
    for (const field of fields) byField.set(field, [...(byField.get(field) ?? []), type]);
  const rows = [...byField].flatMap(([field, types]) => rowsOf(types.join(', '), field));
  const set = settings.flatMap((field) => rowsOf('the diagram', field));
  return ['| of | where | what | as |', '| --- | --- | --- | --- |', ...rows, ...set];
}

function saidAs(field: Field): string {
  if (field.as === 'list') return 'a list of records, each with an `id` of its own';
  if (field.as === 'flag') return 'true, or left out';
  if (field.as === 'choice') return field.of.map(({ value }) => `"${value}"`).join(', ');
  return field.as === 'date' ? 'words, a date among them' : 'words';
}
