import { starting } from '../../../shared/words/en/starting';
import { launchEngine, serveReporting } from './engine';
import { expect, test } from './fixtures';

/** Ways in which a page does not start, by the sentence that is to be seen instead. */
const ways: { name: string; sentence: string; change(path: string, body: string): string | null }[] = [
  {
    name: 'a script that is not there',
    sentence: starting['start.stopped'],
    change: (path, body) => (/first-.*js$/.test(path) ? null : body),
  },
  {
    name: 'a script that throws',
    sentence: starting['start.stopped'],
    change: (path, body) => (/first-.*js$/.test(path) ? 'throw new Error("broken for a test")' : body),
  },
  {
    name: 'a script in a language to come',
    sentence: starting['start.stopped'],
    change: (path, body) => (/first-.*js$/.test(path) ? 'const = of the future' : body),
  },
  {
    name: 'a browser that is too old',
    sentence: starting['start.old-browser'],
    change: (path, body) => (/browser-check/.test(path) ? `delete Intl.Segmenter; ${body}` : body),
  },
];

test('a page that cannot start says so in a sentence, and one that can starts', async ({ engine, whyNot }) => {
  test.skip(whyNot !== null, whyNot ?? '');
  let change: (path: string, body: string) => string | null = (_, body) => body;
  const server = await serveReporting({ change: (path, body) => change(path, body) });
  const there = await launchEngine(engine);
  try {
    for (const way of ways)
      await test.step(way.name, async () => {
        change = way.change;
        await there.goto(`${server.url}?${encodeURIComponent(way.name)}`);
        await there.placeOf('[role=alert]', way.sentence);
        expect(await there.evaluate(() => document.querySelectorAll('h1, h2').length)).toBe(0);
      });
    change = (_, body) => body;
    await there.goto(server.url);
    await there.placeOf('h2', 'Start something new');
    expect(await there.evaluate(() => document.querySelectorAll('[role=alert]').length)).toBe(0);
    expect(server.policyReports).toEqual([]);
  } finally {
    await there.close();
    await server.close();
  }
});
