import type { TFunction } from 'i18next';
import { type Tie, threadsOf } from '../../../shared/cross-links/cross-links';
import type { Done } from './side-effect-notices';

/** What came of something that was deleted, or what that came from: it stays, and leads nowhere any more. */
export function untiedWords(t: TFunction, { before, after, step }: Done): string | null {
  const [was, is] = [before.workbook, after.workbook];
  if (step.label.key !== 'command.remove' || was.links === is.links) return null;
  const deleted = [...was.elements.keys()].filter((id) => !is.elements.has(id));
  const untied = deleted.flatMap((id) => threadsOf(was, id).filter(({ element }) => is.elements.has(element.id)));
  const [first] = untied;
  if (!first) return null;
  const words = t(`thread.untied-${first.is}`, { words: first.element.text || t('words.none'), where: whereOf(first) });
  return untied.length > 1 ? `${words} ${t('thread.untied-more', { count: untied.length - 1 })}` : words;

  function whereOf({ element }: Tie): string {
    return t([`${is.diagrams.get(element.diagram)?.kind}:name`, 'library.untitled']);
  }
}
