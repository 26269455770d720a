import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processesOn } from '../../torture/processes';
import { type Engine, launchEngine, removeProfile, serveReporting } from './engine';
import { expect, test } from './fixtures';

test('killed and started again on its profile, it finds what it had stored', async ({ engine, whyNot, server }) => {
  test.skip(whyNot !== null, whyNot ?? '');
  const profile = await mkdtemp(join(tmpdir(), 'throughline-kept-'));
  let there: Engine | undefined;
  try {
    there = await launchEngine(engine, { profile });
    await there.goto(server.url);
    await there.click('button', 'Fishbone');
    await there.until(() => document.activeElement?.matches('textarea:not(.unseen)') ?? false);
    await there.type('Late buses');
    await there.until(
      () =>
        document.querySelector('[role=treeitem]')?.textContent?.includes('Late buses') === true &&
        document.querySelector('[data-saving=saved]') !== null,
    );
    const hash = await there.evaluate(() => location.hash);
    await there.kill();
    expect(processesOn(profile)).toEqual([]);

    there = await launchEngine(engine, { profile });
    await there.goto(server.url);
    await there.click(`a[href="${hash}"]`);
    await there.placeOf('[role=treeitem]', 'Late buses');
  } finally {
    await there?.kill();
    await removeProfile(profile);
  }
});

test('it downloads, pastes, drops, and tells of errors', async ({ engine, whyNot }) => {
  test.skip(whyNot !== null, whyNot ?? '');
  const server = await serveReporting({
    change: (path, body) =>
      /browser-check/.test(path)
        ? `${body};addEventListener('fail', () => { console.error('told'); throw new Error('uncaught') })`
        : body,
  });
  const there = await launchEngine(engine);
  try {
    await there.goto(server.url);
    const path = await there.download(() =>
      there.evaluate(() => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['all of it']));
        link.download = 'words.txt';
        link.click();
      }),
    );
    expect(path).toMatch(/words\.txt$/);
    expect(await readFile(path, 'utf8')).toBe('all of it');

    await there.evaluate(() => {
      for (const name of ['paste', 'drop'] as const)
        addEventListener(
          name,
          async (event) => {
            const from = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
            const [file] = from?.files ?? [];
            document.body.dataset.got = `${from?.getData('text/plain')} ${file?.name} ${await file?.text()}`;
          },
          true,
        );
    });
    await there.paste({ 'text/plain': 'pasted' });
    await there.until(() => document.body.dataset.got === 'pasted undefined undefined');
    await there.drop({ name: 'a.txt', bytes: 'dropped' });
    await there.until(() => document.body.dataset.got === ' a.txt dropped');

    expect(there.errors).toEqual([]);
    await there.evaluate(() => dispatchEvent(new Event('fail')));
    await expect.poll(() => there.errors.length).toBe(2);
    expect(there.errors.join()).toMatch(/told.*uncaught/s);
  } finally {
    await there.close();
    await server.close();
  }
});
