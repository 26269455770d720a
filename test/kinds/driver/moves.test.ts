import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { copied, pasteBranches } from '../../../shared/actions/copy';
import { linked } from '../../../shared/actions/link';
import { dropped } from '../../../shared/actions/move';
import { loosen } from '../../../shared/actions/notes';
import { setMore } from '../../../shared/commands/fields';
import { driver } from '../../../shared/kinds/driver/driver';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import { paste } from '../../paste-text';
import { Hand } from '../../renderer/workbook/hand';

const driven = (list: string): Hand => {
  const hand = new Hand(driver).type('Aim').select('Aim');
  paste(hand.context(), list);
  return hand.select('Aim');
};
let hand: Hand;
beforeEach(() => {
  hand = driven('P1\n  S1\n    a\n  S2\n    b\n    c\nP2\n  S3\n    d');
});

const at = (words: string) => hand.graph.all().find(({ text }) => text === words);
const idOf = (words: string): string => at(words)?.id ?? '';
/** The lines, each with the first letter of its type. */
const typed = (): string[] => hand.lines.map((line) => `${line} ${at(line.trim())?.type.charAt(0)}`);

describe('a driver that moves in keeps its family', () => {
  test('under another secondary one, by key and by hand', () => {
    linked(hand.context(), idOf('d'), idOf('S2'));
    const after = ['Aim a', '  P1 p', '    S1 s', '      a i', '      S2 t', '        b i', '        c i'];
    hand.select('S2').press('Ctrl+]');
    expect(typed().slice(0, 7)).toEqual(after);
    expect(hand.graph.links).toHaveLength(1);
    hand.press('Ctrl+z');
    dropped(hand.context(), [idOf('S2')], idOf('S1'), 'under');
    expect(typed().slice(0, 7)).toEqual(after);
  });

  test('a primary one under a primary one, as far as there are levels', () => {
    hand.select('P2').press('Ctrl+]');
    expect(typed().slice(7)).toEqual(['    P2 s', '      S3 t', '        d i']);
  });

  test('where it has nothing below it but what serves it, or is measured by', () => {
    hand = driven('P\n  S1\n    a\n  S2');
    linked(hand.context(), idOf('a'), idOf('S2'));
    hand.select('S2').press('Ctrl+]');
    expect(typed().at(-1)).toBe('      S2 t');
    hand = driven('P\n  S1\n  S2');
    hand.context().perform(setMore([idOf('S2')], { measures: [{ id: 'm', name: 'late' }] }, { key: 'command.type' }));
    hand.select('S2').press('Ctrl+]');
    expect(typed().at(-1)).toBe('      S2 t');
    hand = driven('P\n  S1\n  S2').select('S2').press('Ctrl+]');
    expect(typed().at(-1)).toBe('      S2 i');
  });

  test('and so do notes with others below them', () => {
    hand = driven('P\n  S1\nT\n  t');
    loosen(hand.context(), [idOf('T')]);
    expect(typed().slice(-2)).toEqual(['  T n', '    t n']);
    dropped(hand.context(), [idOf('T')], idOf('S1'), 'under');
    expect(typed()).toEqual(['Aim a', '  P p', '    S1 s', '      T t', '        t i']);
  });
});

test.each(['Enter', 'Shift+Tab'])('%s leads from change ideas on to the next driver, as far out as wanted', (key) => {
  hand = new Hand(driver).type('Aim').press('Enter').type('P').press('Tab').type('S').press('Tab').type('a');
  hand.press('Enter', key).type('T');
  expect(typed()).toEqual(['Aim a', '  P p', '    S s', '      a i', '    T s']);
  hand.press('Enter', key).type('Q');
  expect(typed().slice(4)).toEqual(['    T s', '  Q p']);
  hand.select('a').press('Shift+Tab'); // with words it is what it is
  expect(typed().slice(2, 4)).toEqual(['    S s', '    a i']);
});

describe('on a change idea, under which nothing grows,', () => {
  test('a list goes behind it, with what was below its lines', () => {
    expect(paste(hand.select('b').context(), 'x\n  y\nz')).toEqual({ ok: true, value: [] });
    expect(typed().slice(4, 11)).toEqual([
      '    S2 s',
      '      b i',
      '      x t',
      '        y i',
      '      z i',
      '      c i',
      '  P2 p',
    ]);
  });

  test.each(['S3', 'd'])('so do branches: %s', (words) => {
    const branches = copied(hand.select(words).context());
    if (!branches) throw new Error('nothing to carry');
    expect(pasteBranches(hand.select('c').context(), branches)).toMatchObject({ ok: true });
    const below = words === 'd' ? ['      d i'] : ['      S3 t', '        d i'];
    expect(typed().slice(6, 7 + below.length)).toEqual(['      c i', ...below]);
  });

  test('so do causes of a fishbone, too deep as they may be', () => {
    const bone = new Hand(fishbone).type('Late').select('Late');
    paste(bone.context(), 'Roads\n  Ice\n    Salt\n      Price');
    const branches = copied(bone.select('Ice').context());
    if (!branches) throw new Error('nothing to carry');
    pasteBranches(hand.select('c').context(), branches);
    expect(typed().slice(6, 10)).toEqual(['      c i', '      Ice t', '        Salt i', '        Price i']);
  });
});

describe('deleted with its driver, an idea that serves another one', () => {
  const shared = () => linked(hand.context(), idOf('b'), idOf('S3'));

  test('goes there, and is seen there', () => {
    shared();
    hand.select('S3').press('Ctrl+.').select('P2').press('Ctrl+.').select('S2').press('Delete');
    expect(typed().slice(-4)).toEqual(['  P2 p', '    S3 s', '      d i', '      b i']);
    expect(hand.graph.all().some(({ folded }) => folded)).toBe(false);
  });

  test('goes for good where it was chosen itself', () => {
    shared();
    hand.context().select(['S2', 'b', 'c'].map(idOf));
    hand.press('Delete');
    expect(hand.lines).toEqual(['Aim', '  P1', '    S1', '      a', '  P2', '    S3', '      d']);
    hand.press('Ctrl+z');
    expect(hand.graph.links).toHaveLength(1);
  });
});

describe('the outline of drivers, pasted among others,', () => {
  const outline = [
    'Staff',
    '  Rotas',
    '    measure: shifts unfilled [process] baseline 12',
    '    Standby [weak]',
    '    Trainers [tertiary]',
    '  Depots',
    '    Keys',
    '      One set each',
    '    -> Standby [weak]',
    '    -> Nobody',
    'Later [note]',
  ].join('\n');
  const weak = () => hand.graph.all().flatMap(({ text, more }) => (more.weak === true ? text : []));
  const measures = () => hand.graph.all().flatMap(({ text, more }) => (Array.isArray(more.measures) ? text : []));
  const links = () =>
    hand.graph.links.map(({ from, to }) => [from, to].map((id) => hand.graph.get(id)?.text).join(' > '));

  test('is understood: measures, what serves another as well, how strongly, at which level', () => {
    expect(paste(hand.select('Aim').context(), outline)).toEqual({ ok: true, value: ['-> Nobody'] });
    expect(typed().slice(10)).toEqual([
      '  Staff p',
      '    Rotas s',
      '      Standby i',
      '      Trainers t',
      '    Depots s',
      '      Keys t',
      '        One set each i',
      '  Later n',
    ]);
    expect([weak(), measures(), links()]).toEqual([['Standby'], ['Rotas'], ['Standby > Depots']]);
    expect(new Set(hand.graph.all().flatMap(({ more }) => more.hue ?? [])).size).toBe(3);
    expect(hand.steps).toBe(3);
  });

  test('further in, too, as far as there are levels', () => {
    paste(hand.select('P2').context(), outline);
    expect(typed().slice(10)).toEqual([
      '    Staff s',
      '      Rotas t',
      '        Standby i',
      '        Trainers i',
      '      Depots t',
      '        Keys i',
      '        One set each i',
      '    Later s',
    ]);
    expect([weak(), measures(), links()]).toEqual([['Standby'], ['Rotas'], ['Standby > Depots']]);
  });
});

test('whatever is pasted four levels deep reads the same again', () => {
  const level = fc.array(fc.nat(3), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(level, (depths) => {
      const rows: string[] = [];
      let deepest = -1;
      for (const [i, depth] of depths.entries()) {
        deepest = Math.min(depth, deepest + 1);
        rows.push(`${'  '.repeat(deepest)}${i}`);
      }
      hand = driven(rows.join('\n'));
      expect(hand.lines.slice(1)).toEqual(rows.map((row) => `  ${row}`));
    }),
    { numRuns: 40 },
  );
});
