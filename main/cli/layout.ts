import { kinds } from '../../shared/kinds';
import { remembered } from '../../shared/kinds/memory';
import { drawShown } from '../../shared/kinds/visible-graph';
import { tableMeasure } from '../../shared/layout/measure';
import { graphOf } from '../../shared/model/graph';
import { byOrder } from '../../shared/model/order';
import type { Mark } from '../../shared/scene/scene';
import type { Args } from './args';
import { notesOn, openInput } from './input';
import { EXIT, type Exit, type Io, Refusal } from './io';
import { translate } from './translate';

const SLIDE = 16 / 9;

/** layout INPUT --json: where everything stands, px at zoom 1, for programs that check or draw. */
export async function runLayout({ files }: Args, io: Io): Promise<Exit> {
  const [file, other] = files;
  if (file === undefined || other !== undefined) throw new Refusal({ code: 'cli.one-input' });
  const opened = await openInput(file, io);
  const { workbook } = opened;
  for (const note of notesOn(file, opened)) io.tell(note);
  const diagrams = [...workbook.diagrams.values()].sort(byOrder).flatMap((diagram) => {
    const graph = graphOf(workbook, diagram.id);
    const kind = kinds.get(diagram.kind);
    if (!graph || !kind) {
      io.tell(`${file}: ${translate('cli.cannot-draw', { kind: diagram.kind })}`);
      return [];
    }
    return kind.views.map((view) => {
      const memory = remembered(diagram, view, SLIDE);
      const { scene } = drawShown(kind, view, { graph, measure: tableMeasure, aspect: SLIDE, memory, hurry: false });
      const { width, height, marks } = scene;
      return { id: diagram.id, kind: kind.id, view: view.id, title: diagram.title, width, height, ...sorted(marks) };
    });
  });
  io.data(`${JSON.stringify({ diagrams }, null, 1)}\n`);
  return EXIT.ok;
}

/** By what they are, each with the id and the role that it has in an SVG; colours are the themes' business. */
function sorted(marks: readonly Mark[]) {
  const boxes: object[] = [];
  const lines: object[] = [];
  const texts: object[] = [];
  const icons: object[] = [];
  for (const { tone: _, ...mark } of marks) {
    const { kind, id, role } = mark;
    if (kind === 'box') {
      const { x, y, width, height, round } = mark;
      boxes.push({ id, role, x, y, width, height, round });
    } else if (kind === 'stroke') {
      const { points, weight, weightEnd } = mark;
      lines.push({ id, role, weight, weightEnd, points });
    } else if (kind === 'text') {
      const { x, anchor, size, weight, lines: words } = mark;
      texts.push({ id, role, x, anchor, size, weight, lines: words });
    } else {
      const { name, x, y, size } = mark;
      icons.push({ id, role, name, x, y, size });
    }
  }
  return { boxes, lines, texts, icons };
}
