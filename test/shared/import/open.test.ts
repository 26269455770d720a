import { expect, test } from 'vitest';
import { embedInPng } from '../../../shared/export/embed-png';
import { svgOf } from '../../../shared/export/svg';
import { LARGEST } from '../../../shared/file/text';
import { writeWorkbook } from '../../../shared/file/write';
import { openAnything } from '../../../shared/import/open';
import { workbookFromOutline } from '../../../shared/import/outline';
import { themes } from '../../../shared/scene/themes';
import { kinds } from '../file/sound';

const [outline = ''] = [...kinds.values()].flatMap(({ samples }) => samples.map((sample) => sample.outline));
const made = workbookFromOutline(outline, kinds);
if (!made.ok) throw new Error(made.fault.code);
const { workbook } = made.value;
const document = writeWorkbook(workbook);

const bytes = (text: string) => new TextEncoder().encode(text);
/** One white pixel. */
const png = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjS7QAAAABJRU5ErkJggg==', 'base64'),
);
const scene = { width: 10, height: 10, marks: [], reading: [], legend: [] };
const svg = svgOf(scene, themes.light, { document });

test.each([
  ['a workbook', 'gap.throughline', bytes(document)],
  ['records', 'gap.json', bytes(document)],
  ['a workbook under another name', 'gap.txt', bytes(document)],
  ['an outline', 'gap.txt', bytes(outline)],
  ['an outline without a name', '', bytes(outline)],
  ['a PNG', 'gap.png', embedInPng(png, document)],
  ['a PNG under another name', 'gap.throughline', embedInPng(png, document)],
  ['an SVG', 'gap.svg', bytes(svg)],
  ['an SVG with a head', 'gap.svg', bytes(`<?xml version="1.0"?>\n<!-- a picture -->\n${svg}`)],
])('%s opens as the same document', (_, name, file) => {
  expect(openAnything(file, name, kinds)).toEqual({
    ok: true,
    value: { workbook, repairs: [], left: [], readOnly: false },
  });
});

test.each([
  ['a PNG without a document', 'a.png', png, 'file.no-document'],
  ['an SVG without a document', 'a.svg', bytes(svgOf(scene, themes.light)), 'file.no-document'],
  ['a JPEG', 'a.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2), 'file.no-document'],
  ['a WebP', 'a.webp', bytes('RIFF1234WEBPVP8 '), 'file.no-document'],
  ['a PDF', 'a.pdf', bytes('%PDF-1.7\n'), 'file.not-ours'],
  ['slides', 'a.pptx', bytes('PK\x03\x04....'), 'file.not-ours'],
  ['a page', 'a.html', bytes('<!DOCTYPE html><p>Time'), 'file.not-ours'],
  ['bytes', 'a.txt', Uint8Array.of(0xc0, 0x80, 0xff), 'file.not-text'],
  ['bytes that look like text', 'a.txt', bytes('Time\0\0\u0001'), 'file.not-text'],
  ['nothing', 'a.txt', new Uint8Array(), 'file.empty'],
  ['nothing in a workbook', 'a.throughline', new Uint8Array(), 'file.empty'],
  ['words in a workbook', 'a.throughline', bytes('Dear team'), 'file.not-json'],
  ['half a workbook', 'a.txt', bytes(document.slice(0, 300)), 'file.truncated'],
  ['more lines than anybody has written', 'a.txt', bytes('\n'.repeat(10_000_000)), 'outline.rows'],
  ['as many of notes', 'a.md', bytes('# Late\n'.repeat(1_000_000)), 'outline.rows'],
  ['too much', 'a.txt', new Uint8Array(LARGEST + 1), 'file.too-large'],
])('%s is refused', (_, name, file, code) => {
  expect(openAnything(file, name, kinds)).toMatchObject({ ok: false, fault: { code } });
});

test('words that begin like markup are words', () => {
  expect(openAnything(bytes('<5 minutes of feedback\n  [no] time'), 'list.txt', kinds).ok).toBe(true);
});
