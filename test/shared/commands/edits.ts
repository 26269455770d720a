import fc from 'fast-check';
import type { Command } from '../../../shared/commands/command';
import { addElements, moveElement, removeElements, setText } from '../../../shared/commands/elements';
import type { Key, Kind } from '../../../shared/kinds/kind';
import { elementsFromLines } from '../../../shared/kinds/lines';
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
  | { do: 'paste'; at: number; lines: readonly { depth: number; text: string }[] };

const text = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('', 'Time', '<script>', 'وقت', '👩‍👩‍👧‍👦'));
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
      lines: fc.array(fc.record({ depth: fc.nat({ max: 4 }), text }), { maxLength: 8 }),
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
  const planted = (key: Key, lines: readonly { depth: number; text: string }[]) => {
    const place = kind.rules.key(graph, at.id, key);
    const elements = elementsFromLines(
      lines.map((line) => ({ ...line, tags: [] })),
      diagram,
      newId,
    );
    return place && addElements({ kind, diagram, place, elements });
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
      const type = to && mayMove(kind.rules, graph, at.id, to.id).ok ? kind.rules.grows(to.type) : null;
      return to && type !== null ? moveElement(kind, at.id, { type, parent: to.id, after: null }) : null;
    }
    case 'remove':
      return at.parent === null ? null : removeElements([at.id]);
  }
}
