import { addElements, removeElements } from '../commands/elements';
import { takeOver } from '../commands/replace-diagram';
import { tie } from '../commands/settle-links';
import type { Fault } from '../file/fault';
import { workbookOf } from '../import/outline';
import type { Pasted } from '../import/outline-text';
import { kinds } from '../kinds';
import type { OutlineLine, OutlineRead, Place } from '../kinds/kind';
import type { Element, Id, Workbook } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import { LIMITS } from '../model/schema';
import { at, type Context } from './action';

/**
 * A list from the clipboard, as one step of undo. In an empty diagram a text that brings its own head (kind, title, problem)
 * makes the whole of it, as if it had been opened. Elsewhere its lines go where the hand is: below what is selected, or after
 * it where nothing may stand below; while words are typed, after them; in place of a line that is still empty. Returns the
 * lines that could not be placed or were too long to keep whole, as they stood. What a file could not hold is refused as a whole.
 */
export function paste(context: Context, pasted: Pasted): Result<readonly string[], Fault> {
  return whole(context, pasted) ?? lines(context, pasted);
}

/** Below this one, or beside it: if that is asked for and may be, or where nothing grows below. */
export function placeBy({ graph, kind }: Context, { id, parent }: Element, beside: boolean): Place | null {
  const sibling = () => kind.rules.key(graph, id, 'sibling');
  return beside && parent !== null ? sibling() : (kind.rules.key(graph, id, 'child') ?? sibling());
}

export const tooMany = fail({ code: 'paste.too-many', params: { most: LIMITS.records } });

function whole(context: Context, { whole }: Pasted): Result<readonly string[], Fault> | null {
  const [root, ...others] = context.graph.all();
  if (!root || others.length > 0 || root.text !== '' || !whole) return null;
  const { workbook, left } = workbookOf(whole, kinds, context.newId);
  const [source] = workbook.diagrams.values();
  const top = [...workbook.elements.values()].find(({ parent }) => parent === null);
  if (!source || !top) return null;
  if (isTooMany(context.workbook, workbook.elements.size - 1)) return tooMany;
  context.perform(takeOver(context.graph.diagram.id, workbook, source), { select: [top.id], edit: null });
  return ok(left);
}

function lines(context: Context, { lines: list }: Pasted): Result<readonly string[], Fault> {
  const { workbook, graph, kind, editing } = context;
  const diagram = graph.diagram.id;
  const here = at(context) ?? graph.children(null)[0];
  const place = here && placeBy(context, here, editing !== null);
  if (!here || !place) return ok(list.map((line) => line.text));
  const empty = emptyLineAt(context);
  const { elements, links, left } = branchesIn(context, list);
  if (isTooMany(workbook, elements.length - (empty ? 1 : 0), links.length)) return tooMany;
  const added = addElements({ kind, diagram, place, elements });
  context.perform(
    {
      label: { key: 'command.paste', params: { count: elements.length } },
      recipe(draft) {
        added.recipe(draft);
        tie(draft, kind, diagram, links);
        if (empty) removeElements([empty]).recipe(draft);
      },
    },
    { select: goOnAfter(elements), edit: null },
  );
  return ok(left);
}

/** Read as a whole diagram is, whose root stays out of it. */
function branchesIn({ graph, kind, newId }: Context, lines: readonly OutlineLine[]): OutlineRead {
  const { elements, ...read } = kind.outline.read({
    diagram: graph.diagram.id,
    newId,
    text: { head: new Map(), lines },
  });
  const root = elements.find(({ parent }) => parent === null)?.id;
  const below = elements.filter(({ id }) => id !== root);
  return { ...read, elements: below.map((each) => (each.parent === root ? { ...each, parent: null } : each)) };
}

export const isTooMany = ({ elements, links }: Workbook, more: number, moreLinks = 0): boolean =>
  elements.size + more > LIMITS.records || links.size + moreLinks > LIMITS.records;

/** The line that is being typed, where it has neither words nor anything below it: what is pasted takes its place. */
export function emptyLineAt({ editing, graph }: Context): Id | null {
  const line = graph.get(editing ?? '');
  return line && line.parent !== null && line.text === '' && graph.children(line.id).length === 0 ? line.id : null;
}

/** Enter goes on after what was pasted. */
export const goOnAfter = (elements: readonly Element[]): readonly Id[] =>
  elements
    .filter(({ parent }) => parent === null)
    .slice(-1)
    .map(({ id }) => id);
