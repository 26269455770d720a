import type { TFunction } from 'i18next';
import type { Id, Workbook } from '../../../shared/model/document';

/** What a diagram is called: its title, or else the words at its top, or else its kind. */
export function diagramName(t: TFunction, { diagrams, elements }: Workbook, id: Id): string {
  const diagram = diagrams.get(id);
  if (diagram?.title) return diagram.title;
  for (const { diagram: of, parent, text } of elements.values()) if (of === id && parent === null && text) return text;
  return t([`${diagram?.kind}:name`, 'library.untitled']);
}
