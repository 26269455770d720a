import fc from 'fast-check';
import { expect, test } from 'vitest';
import { perform, replay } from '../../../shared/commands/command';
import { setText } from '../../../shared/commands/elements';
import { emptyHistory, record, redo, undo } from '../../../shared/commands/history';
import { become } from '../../../shared/commands/replace-document';
import { writeWorkbook } from '../../../shared/file/write';
import { compare, countOf } from '../../../shared/model/compare';
import type { Workbook } from '../../../shared/model/document';
import { rootOf } from '../../workbooks';
import { anyWorkbook } from '../file/sound';

/** What is written of it, but for what the layout remembers. */
const text = ({ diagrams, ...rest }: Workbook): string =>
  writeWorkbook({ ...rest, diagrams: new Map([...diagrams].map(([id, each]) => [id, { ...each, memory: {} }])) });

test('any document becomes any other in one step, and undo gives back the first', () => {
  fc.assert(
    fc.property(anyWorkbook, anyWorkbook, (start, other) => {
      const target = { ...other, id: 'elsewhere', extra: { later: { kept: [1] } } };
      const { workbook, step } = perform(start, become(target));
      expect(text(workbook)).toBe(text({ ...target, id: start.id }));
      expect(countOf(compare(workbook, target))).toBe(0);
      if (!step) throw new Error('they differ at least in what a newer version wrote');
      expect(text(replay(start, JSON.parse(JSON.stringify(step.patches))))).toBe(text(workbook)); // as the journal does
      const back = undo(workbook, record(emptyHistory, step));
      expect(back && writeWorkbook(back.workbook)).toBe(writeWorkbook(start));
      const again = back && redo(back.workbook, back.history);
      expect(again && text(again.workbook)).toBe(text(workbook));
    }),
    { numRuns: 60 },
  );
});

test('what is the same is not written: no step for itself, one patch for one word', () => {
  fc.assert(
    fc.property(anyWorkbook, (start) => {
      expect(perform(start, become(structuredClone(start))).step).toBeNull();
      const { id } = rootOf(start);
      const { workbook: target } = perform(start, setText(id, 'Why are buses late?'));
      const { step } = perform(start, become(target));
      expect(step?.patches ?? []).toEqual(
        target === start ? [] : [{ op: 'replace', path: ['elements', id, 'text'], value: 'Why are buses late?' }],
      );
    }),
    { numRuns: 30 },
  );
});

test('what the layout remembers stays, and comes back with a diagram that was gone', () => {
  fc.assert(
    fc.property(anyWorkbook, (start) => {
      const drawn = (memory: string): Workbook => ({
        ...start,
        diagrams: new Map([...start.diagrams].map(([id, each]) => [id, { ...each, memory: { drawing: memory } }])),
      });
      const kept = perform(drawn('now'), become(drawn('then'))).workbook;
      expect([...kept.diagrams.values()].map(({ memory }) => memory.drawing)).not.toContain('then');
      const none = { ...start, diagrams: new Map(), elements: new Map(), links: new Map() };
      const back = perform(none, become(drawn('then'))).workbook;
      expect([...back.diagrams.values()].map(({ memory }) => memory.drawing)).not.toContain('now');
      expect(back.diagrams.size).toBe(start.diagrams.size);
    }),
    { numRuns: 20 },
  );
});
