import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/file/read';
import { writeWorkbook } from '../../../shared/file/write';
import { kinds } from '../../../shared/kinds';
import { newWorkbook } from '../../../shared/kinds/new';
import type { Workbook } from '../../../shared/model/document';
import { graphOf } from '../../../shared/model/graph';
import { idsFrom } from '../../../shared/model/ids';
import { fixture } from '../../fixtures';
import { expectRefused, openTerminal, outline } from './terminal';

const terminal = openTerminal();
const type = (command: string, input?: Parameters<typeof terminal.type>[1]) =>
  terminal.type(`throughline ${command}`, input);

const rich = (): Workbook => {
  const read = readWorkbook(fixture('format-1.0.throughline'), kinds);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value.workbook;
};
const PRIVATE = 'A note that stays home.';

/** Width and height out of a PNG's header. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
const ids = (svg: string, attribute: string) =>
  new Set([...svg.matchAll(new RegExp(`<g[^>]* ${attribute}="([^"]*)"`, 'g'))].map(([, id]) => id));

describe('a picture', () => {
  test.each(['svg', 'png'])('as %s gives the outline back, byte by byte', async (format) => {
    expect(await type(`export gap.txt --to ${format} -o f.${format}`)).toMatchObject({ exit: 0, err: '' });
    const back = await type(`export f.${format} --to outline`);
    expect(back).toMatchObject({ exit: 0, err: '' });
    expect(back.out.toString()).toBe(outline);
  });

  test.each(['svg', 'png', 'json'])('as %s keeps everything but what is private', async (format) => {
    await terminal.write('rich.throughline', writeWorkbook(rich()));
    await type(`export rich.throughline --to ${format} -o f.${format}`);
    const { out } = await type(`export f.${format} --to json`);
    expect(writeWorkbook(rich())).toContain(PRIVATE);
    expect(out.toString()).toBe(writeWorkbook(rich(), { withPrivate: false }));
    expect(out.toString()).not.toContain(PRIVATE);
  });

  test('is a slide unless another size is asked for', async () => {
    expect(sizeOf((await type('export gap.txt --to png')).out)).toEqual([1920, 1080]);
    expect(sizeOf((await type('export gap.txt --to png --size 800x600')).out)).toEqual([800, 600]);
    expect(sizeOf((await type('export gap.txt --to png --size 400x300 --scale 2.5')).out)).toEqual([1000, 750]);
    const [width = 0, height = 0] = sizeOf((await type('export gap.txt --to png --size fit')).out);
    expect(sizeOf((await type('export gap.txt --to png --size fit --scale 2')).out)).toEqual([
      expect.closeTo(2 * width, -1),
      expect.closeTo(2 * height, -1),
    ]);
    expect((await type('export gap.txt --to svg --size 640x360 --scale 2')).out.toString()).toContain(
      'width="1280" height="720"',
    );
  });

  test.each(['40000x100', '100x32768', '16400x16400'])('of %s is refused', async (size) => {
    const said = await type(`export gap.txt --to png --size ${size}`);
    expectRefused(said);
    expect(said.err).toContain('32767');
    expectRefused(await type(`export gap.txt --to svg --size 1000x1000 --scale ${Number.parseInt(size, 10) + 17}`));
  });

  test.each([
    '--scale 0.0000001',
    '--scale 0.02',
    '--size fit --scale 0.0000001',
    '--size fit --scale 0.001',
    '--size 1x1',
    '--size 31x400',
    '--size 400x31',
    '--size 64x64 --scale 0.49',
  ])('too small to show anything is refused: %s', async (option) => {
    for (const format of ['svg', 'png']) {
      const said = await type(`export gap.txt --to ${format} ${option}`);
      expectRefused(said);
      expect(said.err).toContain('32 pixels');
    }
  });

  test('may be as small as an icon', async () => {
    expect(sizeOf((await type('export gap.txt --to png --size 32x32')).out)).toEqual([32, 32]);
    expect(sizeOf((await type('export gap.txt --to png --size 64x64 --scale 0.5')).out)).toEqual([32, 32]);
    expect((await type('export gap.txt --to svg --size 32x32')).out.toString()).toContain('width="32" height="32"');
  });

  test('as SVG names every element and every role, and has no script', async () => {
    const svg = (await type('export gap.txt --to svg')).out.toString();
    const { elements } = JSON.parse((await type('export gap.txt --to json')).out.toString());
    const named = ids(svg, 'data-id');
    for (const { id } of elements) expect(named).toContain(id);
    expect(svg.match(/<g data-/g)).toHaveLength(svg.match(/ data-role="/g)?.length ?? 0);
    expect(svg).not.toMatch(/<script|foreignObject|href=/i);
  });

  test('looks another way in another theme, and the same twice', async () => {
    const themes = await Promise.all(
      ['light', 'dark', 'print'].map((theme) => type(`export gap.txt --to svg --theme ${theme}`)),
    );
    expect(new Set(themes.map(({ out }) => out.toString())).size).toBe(3);
    expect((await type('export gap.txt --to svg')).out).toEqual(themes[0]?.out);
    expect((await type('export gap.txt --to png')).out).toEqual((await type('export gap.txt --to png')).out);
  });

  test('with letters that the font lacks says so, once', async () => {
    await terminal.write('letters.txt', 'Zeit und Größe\n  Час и ώρα\n  時間\n  وقت\n  👍');
    const said = await type('export letters.txt --to svg');
    expect(said.exit).toBe(0);
    expect(said.err.match(/letters/g)).toHaveLength(2); // the file's name and the sentence
    for (const sign of ['時', '間']) expect(said.err).toContain(sign);
    for (const sign of ['ö', 'ß', 'Ч', 'ώ']) expect(said.err).not.toContain(sign);
  });

  test('is not shown in a terminal as bytes', async () => {
    expectRefused(await type('export gap.txt --to png', { terminal: true }));
    expect((await type('export gap.txt --to outline', { terminal: true })).exit).toBe(0);
  });
});

test('JSON holds flat records that other programs can read', async () => {
  const { out } = await type('export gap.txt --to json');
  const { diagrams, elements, links } = JSON.parse(out.toString());
  expect([diagrams.length, elements.length, links]).toEqual([1, 26, []]);
  for (const element of elements) {
    expect(element).toMatchObject({
      id: expect.any(String),
      diagram: diagrams[0].id,
      type: expect.stringMatching(/^(problem|category|cause)$/),
      text: expect.any(String),
    });
    expect(element.parent === null || elements.some(({ id }: { id: string }) => id === element.parent)).toBe(true);
  }
});

test('standard input is an input like any other', async () => {
  expect((await type('export - --to outline', { stdin: outline })).out.toString()).toBe(outline);
  const { out: png } = await type('export gap.txt --to png');
  expect((await type('export - --to outline', { stdin: png })).out.toString()).toBe(outline);
  expectRefused(await type('export - --to outline'));
});

test('the ending of the output says what is meant', async () => {
  expect((await type('export gap.txt -o gap.svg')).exit).toBe(0);
  expect((await terminal.read('gap.svg')).toString()).toMatch(/^<svg /);
  expect((await type('export gap.txt -o gap.png --to json')).exit).toBe(0);
  expect((await terminal.read('gap.png')).toString()).toMatch(/^\{/);
});

describe('what is there', () => {
  beforeEach(() => terminal.write('there.svg', 'mine'));

  test('is left as it is', async () => {
    const said = await type('export gap.txt --to svg -o there.svg');
    expectRefused(said);
    expect(said.err).toContain('there.svg');
    expect(said.err).toContain('--force');
    expect((await terminal.read('there.svg')).toString()).toBe('mine');
    expect(await readdir(terminal.cwd)).toEqual(['gap.txt', 'there.svg']);
  });

  test('is overwritten where that is said', async () => {
    expect((await type('export gap.txt --to svg -o there.svg --force')).exit).toBe(0);
    expect((await terminal.read('there.svg')).toString()).toMatch(/^<svg /);
  });
});

describe('several inputs', () => {
  test('go into a folder, under their own names', async () => {
    await terminal.write('list.fishbone.txt', 'Time\n  Short blocks');
    const said = await type('export gap.txt list.fishbone.txt --to svg -o pictures');
    expect(said).toMatchObject({ exit: 0, err: '' });
    expect((await readdir(join(terminal.cwd, 'pictures'))).sort()).toEqual(['gap.svg', 'list.fishbone.svg']);
  });

  test('do not stop at one that cannot be read', async () => {
    await terminal.write('broken.throughline', '{"format"');
    const said = await type('export broken.throughline gone.txt gap.txt --to svg -o pictures');
    expect(said.exit).toBe(2);
    expect(said.err.trim().split('\n')).toEqual([
      expect.stringMatching(/^broken\.throughline: .*ends in the middle/),
      expect.stringMatching(/^gone\.txt: There is no such file/),
    ]);
    expect(await readdir(join(terminal.cwd, 'pictures'))).toEqual(['gap.svg']);
  });

  test('never overwrite one another, nor a file where a folder should be', async () => {
    await mkdir(join(terminal.cwd, 'other'));
    await terminal.write('other/gap.txt', outline);
    expectRefused(await type('export gap.txt other/gap.txt --to svg -o pictures --force'));
    expectRefused(await type('export gap.txt other/gap.txt --to svg -o gap.txt --force'));
    expect((await terminal.read('gap.txt')).toString()).toBe(outline);
  });
});

describe('slides', () => {
  const driver = [...kinds.values()].flatMap(({ samples }) => samples).find(({ name }) => name.startsWith('on-track'));
  beforeEach(() => terminal.write('on-track.txt', driver?.outline ?? ''));
  const names = async () => (await readdir(terminal.cwd)).filter((name) => !name.endsWith('.txt')).sort();
  const six = [1, 2, 3, 4, 5, 6].map((number) => `o-${number}.png`);

  test('are numbered, an overview first, each of 16:9 with the whole workbook inside', async () => {
    expect(await type('export on-track.txt --to png --slides -o o')).toMatchObject({ exit: 0, err: '' });
    expect(await names()).toEqual(six);
    for (const name of six) {
      expect(sizeOf(await terminal.read(name))).toEqual([1920, 1080]);
      expect((await type(`export ${name} --to outline`)).out.toString()).toBe(driver?.outline);
    }
  });

  test('have titles of their own, and on them what belongs to one branch', async () => {
    expect((await type('export on-track.txt --slides -o o.svg')).exit).toBe(0);
    const [first = '', last = ''] = await Promise.all(
      ['o-2.svg', 'o-6.svg'].map(async (name) => (await terminal.read(name)).toString()),
    );
    expect(first).toContain('<title>Ninth graders on track: Transition into ninth grade</title>');
    expect(last).toContain('<title>Ninth graders on track: Grading practices</title>');
    expect(ids(first, 'data-id').size).toBe(8); // the page, the aim, a primary driver, two secondary ones, three ideas
    expect(ids(last, 'data-id').size).toBeLessThan(ids(first, 'data-id').size);
  });

  test('overwrite nothing unless that is said, and then write all', async () => {
    await terminal.write('o-4.png', 'mine');
    const said = await type('export on-track.txt --to png --slides -o o.png');
    expect([said.exit, said.out.length]).toEqual([2, 0]);
    expect(said.err).toMatch(/^o-4\.png: .*--force/);
    expect(await names()).toEqual(['o-4.png']);
    expect((await type('export on-track.txt --to png --slides -o o.png --force')).exit).toBe(0);
    expect(await names()).toEqual(six);
    expect(sizeOf(await terminal.read('o-4.png'))).toEqual([1920, 1080]);
  });

  test('of several inputs go into one folder', async () => {
    expect((await type('export on-track.txt gap.txt --to svg --slides -o all')).exit).toBe(0);
    const made = await readdir(join(terminal.cwd, 'all'));
    expect(made.filter((name) => name.startsWith('on-track-'))).toHaveLength(6);
    expect(made.filter((name) => name.startsWith('gap-'))).toHaveLength(5);
  });

  test('need a name, a picture, and more than one branch', async () => {
    expectRefused(await type('export on-track.txt --to png --slides'));
    expectRefused(await type('export on-track.txt --to png --slides -o -'));
    const said = await type('export on-track.txt --to outline --slides -o o.txt');
    expectRefused(said);
    expect(said.err).toContain('--slides');
    await terminal.write('one.txt', 'Time\n  Short blocks');
    expect((await type('export one.txt --to png --slides -o o')).exit).toBe(2);
    expect(await names()).toEqual([]);
  });
});

function twoDiagrams() {
  const kind = [...kinds.values()][0];
  if (!kind) throw new Error('expected a kind');
  const [one, two] = ['one', 'two'].map((title) => newWorkbook(kind, title, idsFrom(title)));
  if (!one || !two) throw new Error('expected two');
  const later = new Map([...two.diagrams].map(([id, diagram]) => [id, { ...diagram, order: 'a5' }]));
  const [shown = ''] = two.diagrams.keys();
  const both: Workbook = {
    ...one,
    diagrams: new Map([...later, ...one.diagrams]),
    elements: new Map([...one.elements, ...two.elements]),
  };
  return { both, shown };
}

test('of several diagrams the first is drawn, and that is said', async () => {
  const { both } = twoDiagrams();
  await terminal.write('both.throughline', writeWorkbook(both));
  const said = await type('export both.throughline --to outline');
  expect(said.out.toString()).toContain('title: one');
  expect(said.err).toMatch(/first diagram.*one more/);
});

test('of a picture that shows the second diagram the second is drawn, and the next picture shows it too', async () => {
  const { both, shown } = twoDiagrams();
  const document = writeWorkbook(both, { withPrivate: false, shown });
  await terminal.write('second.throughline', document);
  for (const [from, format] of [
    ['second.throughline', 'svg'],
    ['f.svg', 'png'],
    ['f.png', 'outline'],
  ]) {
    const said = await type(`export ${from} --to ${format} -o f.${format}`);
    expect(said.exit).toBe(0);
    expect(said.err).toMatch(/the picture shows, 'two'.*one more/);
  }
  expect((await terminal.read('f.outline')).toString()).toContain('title: two');
  expect((await type('export f.png --to json')).out.toString()).toBe(writeWorkbook(both, { withPrivate: false }));
});

test('a diagram of a kind that is not known is kept, and not drawn', async () => {
  const text = writeWorkbook(rich()).replace('"kind":"fishbone"', '"kind":"atlas"');
  await terminal.write('atlas.throughline', text);
  for (const format of ['svg', 'png', 'outline']) {
    const said = await type(`export atlas.throughline --to ${format}`);
    expect([said.exit, said.out.length]).toEqual([2, 0]);
    expect(said.err).toContain('atlas');
  }
  const { out } = await type('export atlas.throughline --to json');
  expect(JSON.parse(out.toString()).elements).toHaveLength(26);
});

test('layout says where everything stands', async () => {
  const { out, exit } = await type('layout gap.txt --json');
  const [{ id, kind, width, height, boxes, lines, texts }] = JSON.parse(out.toString()).diagrams;
  expect([exit, kind]).toEqual([0, 'fishbone']);
  const { elements } = JSON.parse((await type('export gap.txt --to json')).out.toString());
  const labelled = new Set(texts.map((text: { id: string }) => text.id));
  for (const element of elements) expect(labelled).toContain(element.id);
  expect(elements[0].diagram).toBe(id);
  for (const box of boxes) {
    expect(box).toMatchObject({ id: expect.any(String), role: expect.any(String) });
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 0.01 && box.y + box.height <= height + 0.01).toBe(
      true,
    );
  }
  for (const { points, role } of lines) {
    expect(role).toEqual(expect.any(String));
    for (const { x, y } of points) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  }
});

describe('new', () => {
  test('makes an empty workbook under the name of its file', async () => {
    expect(await type('new fishbone -o gap.throughline')).toMatchObject({ exit: 0, err: '' });
    const read = readWorkbook(await terminal.read('gap.throughline'), kinds);
    expect(read).toMatchObject({ ok: true, value: { repairs: [], workbook: { title: 'gap' } } });
    expectRefused(await type('new fishbone -o gap.throughline'));
  });

  test('begins with an outline', async () => {
    expect((await type('new fishbone --from gap.txt -o gap.throughline')).exit).toBe(0);
    expect((await type('export gap.throughline --to outline')).out.toString()).toBe(outline);
    const { out } = await type('new fishbone --from -', { stdin: 'Time\n  Short blocks' });
    const read = readWorkbook(out, kinds);
    if (!read.ok) throw new Error(read.fault.code);
    const [diagram = ''] = read.value.workbook.diagrams.keys();
    expect(
      graphOf(read.value.workbook, diagram)
        ?.all()
        .map(({ text }) => text),
    ).toEqual(['', 'Time', 'Short blocks']);
  });

  test('refuses an outline of a kind that is not known, and one that is none', async () => {
    await terminal.write('map.txt', 'kind: atlas\n\nHere');
    await terminal.write('bytes.txt', Uint8Array.of(0xc0, 0x80));
    for (const file of ['map.txt', 'bytes.txt', 'gone.txt'])
      expectRefused(await type(`new fishbone --from ${file} -o x.throughline`));
    expect(await readdir(terminal.cwd)).not.toContain('x.throughline');
  });
});
