import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerPage } from '../../../main/files/page';

let home: string;
let folder: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'throughline-'));
  folder = join(home, 'page');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(home, 'page-of-others'));
  await writeFile(join(folder, 'index.html'), '<p>page</p>');
  await writeFile(join(folder, 'assets', 'index-1a2b.js'), 'page()');
  await writeFile(join(folder, 'manifest.webmanifest'), '{}');
  await writeFile(join(folder, '.stamp'), 'secret');
  await writeFile(join(home, 'secret.txt'), 'secret');
  await writeFile(join(home, 'page-of-others', 'secret.txt'), 'secret');
  await symlink('../../secret.txt', join(folder, 'assets', 'link.txt'));
  await symlink('../../page-of-others', join(folder, 'assets', 'others'), 'junction');
});

afterAll(() => rm(home, { recursive: true }));

const get = (path: string, method = 'GET') => answerPage(folder, method, path);

describe('the built page', () => {
  test('its files come with their types; what has a hash in its name may be kept for ever', async () => {
    const page = await get('/');
    expect([page.status, page.body.toString()]).toEqual([200, '<p>page</p>']);
    expect(page.headers).toMatchObject({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
    const manifest = await get('/manifest.webmanifest');
    expect(manifest.headers).toMatchObject({ 'Content-Type': 'application/manifest+json; charset=utf-8' });
    const script = await get('/assets/index-1a2b.js');
    expect(script.headers).toMatchObject({
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  test.each(['/', '/nothing', '/%', '/.stamp'])('every answer carries the security headers: %s', async (path) => {
    const { headers } = await get(path);
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(headers['Content-Security-Policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
  });

  test('it can only be read', async () => {
    expect(await get('/', 'POST')).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' } });
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200 });
  });

  test.each([
    '/.stamp',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/assets/../../secret.txt',
    '/../page-of-others/secret.txt',
    '/assets/link.txt',
    '/assets/others/secret.txt',
    '//secret.txt',
    '/assets',
    '/assets/',
    '/index.html/',
    '/index.html%00.js',
    '/%ff',
    'http://elsewhere/index.html',
    '',
  ])('nothing comes for %j', async (path) => {
    const { status, body } = await get(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('secret');
  });

  test('no path, however it is put together, leads to what lies outside or is hidden', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '%252e',
      '/',
      '%2f',
      '\\',
      '%5c',
      'assets',
      'others',
      'link.txt',
      'secret.txt',
      'page-of-others',
      '.stamp',
      '%00',
      ':',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const { body } = await get(`/${pieces.join('')}`);
        expect(body.toString()).not.toContain('secret');
      }),
      { seed: 17, numRuns: 500 },
    );
  });
});
