// The screens of the program, each with how a person comes to it. `make.mjs` opens every one on a new profile.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { words } = (await runnerImport(fileURLToPath(new URL('../../shared/words/index.ts', import.meta.url)))).module;
const { kinds } = (await runnerImport(fileURLToPath(new URL('../../shared/kinds/index.ts', import.meta.url)))).module;

/** The first sample of each kind. */
const firsts = [...kinds.values()].flatMap(({ samples }) => samples.slice(0, 1));
export const [sample, onTrack] = firsts;
const titleOf = ({ outline }) => /^title: (.*)$/m.exec(outline)?.[1] ?? '';
const say = (key) => words.en.common[key] ?? key;

/** What a team may have on its computer beside the sample: one for each of its branches. */
const outlines = sample.outline
  .slice(sample.outline.indexOf('\n\n') + 2)
  .split(/\n(?=\S)/)
  .map((branch) => {
    const [head, ...below] = branch.trimEnd().split('\n');
    return `problem: ${head}\n\n${below.map((line) => line.slice(2)).join('\n')}\n`;
  });

async function paste(tab, text) {
  await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab.evaluate((all) => navigator.clipboard.writeText(all), text);
  await tab.keyboard.press('ControlOrMeta+v');
}

const opens = (of) => async (tab) => {
  await tab.getByRole('button', { name: titleOf(of) }).press('Enter');
  const line = tab.getByRole('treeitem').nth(9);
  await line.click();
  if (tab.viewportSize().width > 1100) await details(tab);
};
const opensSample = opens(sample);

/** The panel on the right is loaded when it is first to be seen. */
const details = (tab) => tab.locator('.right-head').first().waitFor();

/** On the open sample, a key, and what is to be seen then. */
const byKey =
  (key, more = async () => {}, open = opensSample) =>
  async (tab) => {
    await open(tab);
    await tab.keyboard.press(key);
    await more(tab);
  };

/** By the palette, for what has no key; `panel` is the key of its name. */
const byName = (action, panel) =>
  byKey('ControlOrMeta+k', async (tab) => {
    await tab.getByRole('dialog').waitFor();
    await tab.keyboard.type(say(`action.${action}`));
    await tab.keyboard.press('Enter');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await tab.getByLabel(say(panel), { exact: true }).waitFor();
  });

const dialog = (tab) => tab.getByRole('dialog').waitFor();

export const screens = {
  home: async (tab) => {
    await tab.locator('.small-picture img:visible').first().waitFor();
  },
  'home-full': async (tab) => {
    await opensSample(tab);
    for (const outline of outlines) {
      await tab.getByRole('link', { name: say('workbook.back') }).press('Enter');
      await tab.getByRole('heading', { name: say('library.here') }).waitFor();
      await paste(tab, outline);
      await tab.getByRole('tree').waitFor();
      await tab.locator('[data-saving=saved]').waitFor({ state: 'attached' });
    }
    await tab.getByRole('link', { name: say('workbook.back') }).press('Enter');
    await tab.locator('.small-picture img:visible').nth(3).waitFor();
    await tab.evaluate(() => {
      document.activeElement.blur(); // the keyboard is on the card of what was left
      scrollTo(0, 0);
    });
  },
  workbook: opensSample,
  inspector: byKey('ControlOrMeta+i', details),
  checks: byKey('F7', (tab) => tab.locator('.checks-list').waitFor()),
  find: byKey('ControlOrMeta+f', (tab) => tab.keyboard.type('teachers')),
  palette: byKey('ControlOrMeta+k', async (tab) => {
    await dialog(tab);
    await tab.keyboard.type('move');
  }),
  keys: byKey('F1', dialog),
  settings: byKey('ControlOrMeta+,', dialog),
  export: byKey('ControlOrMeta+e', dialog),
  notes: byKey('ControlOrMeta+j', async (tab) => {
    for (const words of [
      'Adults rarely ask students',
      'Human resources and academics track different metrics',
      'Support is the same at every stage',
    ]) {
      await tab.keyboard.type(words);
      await tab.keyboard.press('Enter');
    }
  }),
  agenda: byName('agenda', 'agenda.title'),
  driver: opens(onTrack),
  'driver-export': byKey(
    'ControlOrMeta+e',
    async (tab) => {
      await dialog(tab);
      const { views, words } = [...kinds.values()][1];
      const each = words.en[`${views[0].id}-slide`];
      await tab.getByRole('radio', { name: say('export.slides-each').replace('{{each}}', each) }).press('Space');
      await tab.getByRole('img', { name: /5/ }).waitFor();
    },
    opens(onTrack),
  ),
  'new-diagram': byKey('ControlOrMeta+k', async (tab) => {
    await dialog(tab);
    await tab.keyboard.type(say('action.new-diagram'));
    await tab.keyboard.press('Enter');
    await tab.getByRole('dialog', { name: say('diagrams.new-title') }).waitFor();
  }),
  votes: byName('votes', 'votes.title'),
};
