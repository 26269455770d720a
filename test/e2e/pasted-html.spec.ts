import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { htmlList } from '../../shared/import/branches';
import { pastedLines } from '../../shared/import/outline';
import { bundled } from './bundled';
import { expect, test } from './fixtures';

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../pasted', `${name}.html`), 'utf8');

const nested = ['Time', '  Short periods', '    Buses set the bell', 'People & roles'];
const columns = ['Time', '  Short periods', '  Late buses', '  Two bells', 'People', '  Few coaches'];

test.beforeEach(async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ content: await bundled(join(import.meta.dirname, 'pasted-html-page.ts')) });
});

test('lists and tables of other programs are read with their levels', async ({ page }) => {
  const read = (html: string) => page.evaluate((html) => window.pasted.textFromHtml(html)?.split('\n'), html);
  for (const name of ['word', 'word-online', 'google-docs', 'list', 'headings'])
    expect(await read(sample(name)), name).toEqual(nested);
  for (const name of ['sheets', 'excel', 'table-with-lists']) expect(await read(sample(name)), name).toEqual(columns);
});

test('what we copy comes back from other programs with the same lines', async ({ page }) => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => !/[\s\p{C}]/u.test(text));
  const spaced = fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
  const lists = fc.array(fc.tuple(fc.nat(5), spaced), { minLength: 1, maxLength: 20 });
  for (const list of fc.sample(lists, { seed: 4, numRuns: 60 })) {
    const lines = pastedLines(list.map(([depth, text]) => `${' '.repeat(depth)}${text}`).join('\n'));
    const text = await page.evaluate((html) => window.pasted.textFromHtml(html), htmlList(lines));
    expect(pastedLines(text ?? '')).toEqual(lines);
  }
});

test('nothing in it runs, nothing is fetched, and no nesting or span is too much', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const away = 'https://away.example/';
  const hostile = `<base href="${away}"><link rel=stylesheet href="${away}a.css"><meta http-equiv=refresh content="0;url=${away}">
    <style>@import "${away}b.css"; li { background: url(${away}c.png) }</style>
    <ul style="background:url(${away}d.png)"><li onclick="ran()">A<script>ran()</script><img src="${away}e.png" onerror="ran()">
    <iframe src="${away}f"></iframe><svg onload="ran()"><image href="${away}g.png"/></svg><video src="${away}h" autoplay></video>
    <object data="${away}i"></object><ul><li>B<img src=x onerror=ran()></li></ul></li></ul>`;
  await page.evaluate(() => Reflect.set(window, 'ran', () => Reflect.set(window, 'hacked', true)));
  const list = await page.evaluate((html) => window.pasted.list({ 'text/plain': 'A', 'text/html': html }), hostile);
  expect(list.split('\n')).toEqual(['A', '  B']);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect([asked, await page.evaluate(() => Reflect.get(window, 'hacked'))]).toEqual([[], undefined]);

  const huge = await page.evaluate(() => {
    const deep = window.pasted.textFromHtml(`${'<ul><li>x'.repeat(20_000)}`) ?? '';
    const spans = window.pasted.textFromHtml(
      `<table><tr>${'<td rowspan=65534 colspan=1000>y'.repeat(20_000)}${'<tr><td>z'.repeat(20_000)}</table>`,
    );
    return { deep: deep.match(/x/g)?.length, cells: spans?.match(/[yz]/g)?.length };
  });
  expect([huge.deep, huge.cells]).toEqual([20_000, 40_000]);
  expect(await page.evaluate(() => window.pasted.textFromHtml(`<li>${' '.repeat(10_000_001)}`))).toBeNull();
});

test('plain text has to do where the HTML knows no more', async ({ page }) => {
  const list = (html: string) =>
    page.evaluate((html) => window.pasted.list({ 'text/plain': 'plain', 'text/html': html }), html);
  expect(await list('<span style="color:red">a</span><div>b</div>')).toBe('plain');
  expect(await list('<ul><li> </li></ul>')).toBe('plain');
  expect(await list('<ul><li>a</li></ul>')).toBe('a');
});
