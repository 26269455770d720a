import { expect, test } from 'vitest';
import { pageFor } from '../../renderer/export/page-job';
import { workbookFromOutline } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import { fishbone } from '../../shared/kinds/fishbone/fishbone';
import { withoutBlanks } from '../../shared/kinds/without-blanks';
import type { Element } from '../../shared/model/document';
import { build } from '../../shared/model/graph';
import { outlined } from '../workbooks';
import { graphIn } from './after';

function pictured(outline: string): string[] {
  const read = workbookFromOutline(outline, kinds);
  if (!read.ok) throw new Error(read.fault.code);
  const { workbook } = read.value;
  const [diagram] = workbook.diagrams.values();
  if (!diagram) throw new Error('no diagram');
  const elements: Element[] = [...workbook.elements.values()].map((element) =>
    element.text.startsWith('blank') ? { ...element, text: '' } : element,
  );
  const rest = { title: '', slide: null, about: {}, legend: false, size: 'fit', words: new Map() } as const;
  const { scene } = pageFor({ diagram, elements, links: [], ...rest });
  const named = new Map(elements.map(({ id, text }) => [id, text]));
  const ids = new Set(scene.marks.flatMap((mark) => ('id' in mark && mark.id !== undefined ? [mark.id] : [])));
  return [...ids].flatMap((id) => named.get(id) ?? []).sort();
}

test('lines in which nobody has written anything are in no picture, unless words stand below them', () => {
  const outline = `kind: ${fishbone.id}\nproblem: Late buses\n\nRoads\n  blank 1\n    blank 2\n  Ice\nblank 3\n  Works\nblank 4\n`;
  expect(pictured(outline)).toEqual(['', 'Ice', 'Late buses', 'Roads', 'Works']);
});

test('the same diagram gives the same answer, by which slides of one deck know each other', () => {
  const graph = graphIn(outlined(`kind: ${fishbone.id}\nproblem: Late buses\n\nRoads\n  Ice`));
  const first = build(
    graph.diagram,
    graph.all().map((element) => (element.text === 'Ice' ? { ...element, text: '' } : element)),
  );
  expect(withoutBlanks(first)).not.toBe(first);
  expect(withoutBlanks(first)).toBe(withoutBlanks(first));
});
