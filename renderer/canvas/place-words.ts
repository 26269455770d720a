import type { TFunction } from 'i18next';
import type { Kind } from '../../shared/kinds/kind';
import { membershipOf, membershipsFrom } from '../../shared/kinds/link-rules';
import type { Id, Workbook } from '../../shared/model/document';
import { graphOf } from '../../shared/model/graph';
import { verbOf } from '../editor/membership-verb';
import { tieWords } from '../editor/tie-words';

/** An element in words, for those who do not see where it stands: "Ice. Cause under Roads." And all that it is tied to. */
export function placeWords(t: TFunction, workbook: Workbook, kind: Kind, id: Id): string {
  const element = workbook.elements.get(id);
  const graph = graphOf(workbook, element?.diagram ?? '');
  if (!element || !graph) return '';
  const called = (of: Id | null) => graph.get(of ?? '')?.text || t('words.none');
  const type = t(`${kind.id}:${kind.elements.get(element.type)?.name ?? element.type}`);
  const words = called(id);
  const place =
    element.parent === null
      ? t('picture.place', { words, type })
      : t('picture.place-under', { words, type, parent: called(element.parent) });
  const also = membershipsFrom(graph, kind, id).map(({ to }) => called(to));
  const tied = tieWords(t, workbook, id);
  return [
    place,
    ...(membershipOf(kind) && element.more.weak === true ? [`${t('link.weak')}.`] : []),
    ...(also.length > 0 ? [t('outline.also', { verb: verbOf(t, kind), also: also.join(', ') })] : []),
    ...(tied ? [`${tied}.`] : []),
  ].join(' ');
}
