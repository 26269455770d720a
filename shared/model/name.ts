import type { Workbook } from './document';
import { byOrder } from './order';

/**
 * What a workbook is called: its own name, or else that of its first diagram, or else the words at the root of that one (the
 * problem, the aim). Empty where there are none of these.
 */
export function nameOf({ title, diagrams, elements }: Workbook): string {
  if (title) return title;
  const [first] = [...diagrams.values()].sort(byOrder);
  if (first?.title) return first.title;
  for (const { diagram, parent, text } of elements.values()) if (diagram === first?.id && parent === null) return text;
  return '';
}
