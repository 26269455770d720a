import fc from 'fast-check';
import type { Command } from '../../../shared/commands/command';
import { deleteElements } from '../../../shared/commands/delete';
import { addElements, moveElement, setText } from '../../../shared/commands/elements';
import { type Fields, setFields } from '../../../shared/commands/fields';
import { addLink, makeFirst, removeLinks, setWeak } from '../../../shared/commands/links';
import type { Key, Kind, Place } from '../../../shared/kinds/kind';
import { elementsFromLines } from '../../../shared/kinds/lines';
import { mayBelong, membershipOf } from '../../../shared/kinds/link-rules';
import { mayMove } from '../../../shared/kinds/tree';
import type { Workbook } from '../../../shared/model/document';
import { graphOf } from '../../../shared/model/graph';
import type { NewId } from '../../../shared/model/ids';
import { onlyDiagram } from '../../workbooks';

/** What a hand might do next, written without knowing what it will meet. */
export type Edit =
  | { do: 'make'; at: number; key: 'sibling' | 'before' | 'child'; text: string }
  | { do: 'shift'; at: number; key: Key }
  | { do: 'words'; at: number; text: string; gesture: string }
  | { do: 'move'; at: number; to: number }
  | { do: 'remove'; at: number }
  | { do: 'paste'; at: number; lines: readonly { depth: number; text: string }[] }
  /** Thrown among what is loose, with what is said below it. */
  | { do: 'note'; at: number; lines: readonly { depth: number; text: string }[] }
  /** Back among what is loose. */
  | { do: 'loosen'; at: number }
  | { do: 'fold'; at: number }
  | { do: 'mark'; at: number; mark: Fields }
  /** It belongs to another one as well, if its kind knows of that. */
  | { do: 'link'; at: number; to: number }
  /** One of its links is taken away, becomes weak, or comes first. */
  | { do: 'relink'; at: number; how: 'unlink' | 'weaken' | 'first' };

const text = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('', 'Time', '<script>', 'وقت', '👩‍👩‍👧‍👦'));
const lines = fc.array(fc.record({ depth: fc.nat({ max: 4 }), text }), { maxLength: 8 });
const mark: fc.Arbitrary<Fields> = fc.record(
  {
    focus: fc.constantFrom(true, undefined),
    standing: fc.constantFrom('believed', 'known', 'revised', 'reframed', 'set-aside', undefined),
    votes: fc.constantFrom(1, 3, 12, 10_000, undefined),
    tags: fc.constantFrom(['ours'], ['note', 'belief'], undefined),
  },
  { requiredKeys: [] },
);
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('make' as const),
      at: fc.nat(),
      key: fc.constantFrom('sibling' as const, 'before' as const, 'child' as const),
      text,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('shift' as const),
      at: fc.nat(),
      key: fc.constantFrom<Key>('indent', 'outdent', 'up', 'down'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('words' as const),
      at: fc.nat(),
      text,
      gesture: fc.constantFrom('one', 'two'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), at: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('paste' as const),
      at: fc.nat(),
      lines,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('note' as const), at: fc.nat(), lines }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('loosen' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fold' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mark' as const), at: fc.nat(), mark }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('link' as const), at: fc.nat(), to: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('relink' as const),
      at: fc.nat(),
      how: fc.constantFrom('unlink' as const, 'weaken' as const, 'first' as const),
    }),
  },
);

/** The command that the edit means in this workbook, or null where the rules allow none. */
export function commandOf(edit: Edit, workbook: Workbook, kind: Kind, newId: NewId): Command | null {
  const diagram = onlyDiagram(workbook);
  const graph = graphOf(workbook, diagram);
  const all = graph?.all() ?? [];
  const at = all[edit.at % Math.max(1, all.length)];
  if (!graph || !at) return null;
  const root = graph.children(null)[0]?.id ?? null;
  const waiting: Place = { type: kind.loose, parent: root, after: graph.children(root).at(-1)?.id ?? null };
  const planted = (key: Key, lines: readonly { depth: number; text: string }[]) =>
    puttingAt(kind.rules.key(graph, at.id, key), lines);
  const puttingAt = (place: Place | null, lines: readonly { depth: number; text: string }[], type = '') => {
    const elements = elementsFromLines(
      lines.map((line) => ({ ...line, tags: [] })),
      diagram,
      newId,
    );
    const typed = elements.map((element) => ({ ...element, type }));
    return place && addElements({ kind, diagram, place, elements: typed });
  };
  switch (edit.do) {
    case 'make':
      return planted(edit.key, [{ depth: 0, text: edit.text }]);
    case 'paste':
      return planted('child', edit.lines);
    case 'shift': {
      const place = kind.rules.key(graph, at.id, edit.key);
      return place && moveElement(kind, at.id, place);
    }
    case 'words':
      return setText(at.id, edit.text, `${at.id}-${edit.gesture}`);
    case 'move': {
      const to = all[edit.to % all.length];
      const type = to && mayMove(kind, graph, at.id, to.id).ok ? kind.rules.grows(to.type) : null;
      return to && type !== null ? moveElement(kind, at.id, { type, parent: to.id, after: null }) : null;
    }
    case 'remove':
      return at.parent === null ? null : deleteElements(kind, [at.id]);
    case 'note':
      return puttingAt(waiting, edit.lines, kind.loose);
    case 'loosen':
      return at.parent === null ? null : moveElement(kind, at.id, waiting);
    case 'fold':
      return setFields([at.id], { folded: at.folded ? undefined : true }, { key: 'command.fold' });
    case 'mark':
      return kind.elements.get(at.type)?.claim ? setFields([at.id], edit.mark, { key: 'command.mark' }) : null;
    case 'link': {
      const to = all[edit.to % all.length];
      const type = to && mayBelong(graph, kind, at.id, to.id).ok ? membershipOf(kind)?.type : undefined;
      return to && type !== undefined ? addLink(kind, { id: newId(), type, from: at.id, to: to.id, more: {} }) : null;
    }
    case 'relink': {
      const link = graph.links[edit.at % Math.max(1, graph.links.length)];
      if (!link) return null;
      if (edit.how === 'unlink') return removeLinks([link.id]);
      if (edit.how === 'weaken') return setWeak(link.id, link.more.weak !== true);
      return makeFirst(kind, link, graph.children(link.to).at(-1)?.id ?? null);
    }
  }
}
