import { svgOf } from '../../shared/export/svg';
import { workbookFromOutline } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import { tableMeasure } from '../../shared/layout/measure';
import { graphOf } from '../../shared/model/graph';
import { themes } from '../../shared/scene/themes';

/**
 * Runs in the browser. Both programs get the same causes as text and put an SVG into the page; the time ends when the
 * browser has laid it out.
 */
interface Mermaid {
  initialize(options: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}
declare const mermaid: Mermaid;

export interface Drawn {
  ms: number;
  labels: number;
  overlaps: number;
}

const room = () => {
  document.body.replaceChildren();
  return document.body;
};

let count = 0;

export async function theirs(text: string): Promise<Drawn> {
  const body = room();
  mermaid.initialize({ startOnLoad: false, maxTextSize: 1e7, maxEdges: 1e6 });
  const start = performance.now();
  const { svg } = await mermaid.render(`drawn${count++}`, text);
  body.innerHTML = svg;
  body.getBoundingClientRect();
  return { ms: performance.now() - start, ...overlaps(body) };
}

export async function ours(text: string): Promise<Drawn> {
  const body = room();
  const start = performance.now();
  const read = workbookFromOutline(text, kinds);
  if (!read.ok) throw new Error(read.fault.code);
  const { workbook } = read.value;
  const [diagram] = workbook.diagrams.values();
  const graph = diagram && graphOf(workbook, diagram.id);
  const view = diagram && kinds.get(diagram.kind)?.views[0];
  if (!graph || !view) throw new Error('nothing to draw');
  const { scene } = view.draw({ graph, measure: tableMeasure, aspect: 16 / 9, hurry: false });
  body.innerHTML = svgOf(scene, themes.light, { title: diagram.title });
  body.getBoundingClientRect();
  return { ms: performance.now() - start, ...overlaps(body) };
}

/** Pairs of labels whose words touch, as the browser draws them: each label's box, half a pixel smaller all round. */
function overlaps(body: HTMLElement): { labels: number; overlaps: number } {
  const boxes = [...body.querySelectorAll('svg text')]
    .filter((label) => label.textContent?.trim())
    .map((label) => label.getBoundingClientRect())
    .sort((a, b) => a.left - b.left);
  let pairs = 0;
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) {
      if (b.left >= a.right - 1) break;
      if (a.top < b.bottom - 1 && b.top < a.bottom - 1) pairs++;
    }
  return { labels: boxes.length, overlaps: pairs };
}

Object.assign(window, { bench: { ours, theirs } });
