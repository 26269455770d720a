import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directed } from '../../../shared/export/direction';
import { readEmbedded } from '../../../shared/export/embed-svg';
import { svgOf } from '../../../shared/export/svg';
import { isFromTheRight } from '../../../shared/layout/direction';
import { themes } from '../../../shared/scene/themes';
import { hostileWords, ICONS, iconOf, marks, sceneOf, strokeOf, textOf } from '../scene/scenes';

const options = { title: 'Why?' };
const svg = (list: Parameters<typeof sceneOf>[0]) => svgOf(sceneOf(list), themes.light, options);

/** What a reader of XML finds between two tags. */
const unescaped = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[String(name)] ?? "'",
  );
const seen = (text: string) => text.replace(/[\u2067\u2069]/g, '');

test('any scene with any words is sound XML that can be drawn, with nothing in it that could act or fetch', () => {
  fc.assert(
    fc.property(marks, hostileWords, (list, title) => {
      const text = svgOf(sceneOf(list), themes.dark, {
        title,
        document: `{"title":${JSON.stringify(title)}}`,
      });
      expect(() => new Resvg(text, { font: { loadSystemFonts: false } })).not.toThrow();
      const tags = [...text.matchAll(/<(\w+)/g)].map(([, name]) => name);
      const allowed = 'svg title metadata document g rect path text tspan'.split(' ');
      expect(tags.filter((tag) => !allowed.includes(tag ?? ''))).toEqual([]);
      expect(text).not.toMatch(/<[^>]*\s(on\w+|href|src)=/);
      expect(text).not.toMatch(/NaN|Infinity|undefined|null|\de-/);
    }),
    { seed: 31, numRuns: 300 },
  );
});

test('each line of words is a tspan of its own, as it was wrapped', () => {
  const lines = ['Math blocks are', 'short & often', 'interrupted'];
  const mark = { ...textOf('', 10, 20), lines: lines.map((text, i) => ({ text, baseline: 20 + 18 * i, width: 90 })) };
  const found = [...svg([mark]).matchAll(/<tspan x="10" y="(\d+)">([^<]*)<\/tspan>/g)];
  expect(found.map(([, y, text]) => [Number(y), unescaped(text ?? '')])).toEqual([
    [20, 'Math blocks are'],
    [38, 'short & often'],
    [56, 'interrupted'],
  ]);
});

test('letters stand as they were measured', () => {
  const text = svg([textOf('AV', 0, 14)]);
  for (const rule of ['font-kerning:none', 'font-variant-ligatures:none', 'text-rendering:geometricPrecision']) {
    expect(text).toContain(rule);
  }
});

test('what belongs to one element and role is one group that says so', () => {
  const found = svg([
    { ...strokeOf(1, [0, 0], [1, 1]), id: 'a', role: 'twig' },
    { ...textOf('one', 0, 0), id: 'a', role: 'label' },
    { ...iconOf('known', 0, 0), id: 'a', role: 'label' },
    { ...textOf('two', 0, 0), id: 'b"<', role: 'label' },
    { ...strokeOf(1, [0, 0], [1, 1]), role: 'spine' },
  ]).matchAll(/<g( data-id="([^"]*)")? data-role="([^"]*)">/g);
  expect([...found].map(([, , id, role]) => [id && unescaped(id), role])).toEqual([
    ['a', 'twig'],
    ['a', 'label'],
    ['b"<', 'label'],
    [undefined, 'spine'],
  ]);
});

test('a picture has a name that is read out; one without is passed over', () => {
  expect(svg([])).toMatch(/<svg [^>]*role="img"><title>Why\?<\/title>/);
  expect(svgOf(sceneOf([]), themes.light)).toMatch(/<svg [^>]*aria-hidden="true">/);
});

test('words that read from the right keep their room and their own order', () => {
  for (const text of ['مدرسة كبيرة (3)!', '12 ילדים', '«שלום» hello']) expect(isFromTheRight(text), text).toBe(true);
  for (const text of ['hello שלום', '3 + 4', '', '数学', 'Ελλάδα']) expect(directed(text), text).toBe(text);
  const [word = ''] = /<text.*<\/text>/.exec(svg([textOf('مدرسة (3)!', 30, 20)])) ?? [];
  expect(word).toContain('x="30"');
  expect(word).not.toContain('text-anchor');
  expect(seen(word)).toContain('مدرسة (3)!');
  expect(word).toContain('\u2067');
});

test('only lines whose width is known say how wide they are', () => {
  const lengths = (text: string) =>
    svgOf(sceneOf([textOf(text, 0, 20)]), themes.light, { ...options, faces: '' }).match(/textLength/g)?.length ?? 0;
  for (const text of ['Why? Über 50 %', 'Ελλάδα', 'Почему', '教師們每週', '𠀋字', '한국어'])
    expect(lengths(text), text).toBe(1);
  const guesses = [
    'Հայերեն',
    'ქართული',
    'አማርኛ',
    '🙂 glad',
    'A → B',
    '≥ 50',
    '≤ 3',
    '✓ done',
    '★★',
    '1️⃣',
    'مدرسة',
    'ไทย',
  ];
  for (const text of guesses) expect(lengths(text), text).toBe(0);
});

test('a theme changes colours and nothing else', () => {
  fc.assert(
    fc.property(marks, (list) => {
      const bare = (name: 'light' | 'dark' | 'print') =>
        svgOf(sceneOf(list), themes[name], options).replace(/"#[0-9A-F]{6}"/g, '"#"');
      expect(bare('dark')).toBe(bare('light'));
      expect(bare('print')).toBe(bare('light'));
    }),
    { seed: 32 },
  );
});

test('the document rides along', () => {
  const text = svgOf(sceneOf([]), themes.light, { ...options, document: '{"a":1}' });
  expect(readEmbedded(text)).toEqual({ ok: true, value: '{"a":1}' });
  expect(readEmbedded(svg([])).ok).toBe(false);
});

test('every sign is drawn in the colour of its mark', () => {
  for (const name of ICONS) {
    const text = svg([{ ...iconOf(name, 0, 0), tone: { part: 'warn' } }]);
    expect(text).toContain(themes.light.warn);
    expect(text).not.toContain(themes.light.ink);
  }
});
