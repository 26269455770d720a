import { describe, expect, test } from 'vitest';
import { kinds } from '../../shared/kinds';
import { circles, read, type Source, sourcesIn } from './walls';

interface Room {
  /** Rooms that it may import beside itself; `*` stands for one name. */
  may: readonly string[];
  /** Rooms of which it may import the types. */
  types?: readonly string[];
}

const shared = ['shared/*', 'shared/kinds/index.ts', 'shared/words/visible.ts'] as const; // all of it, but no kind by its own folder

/** Who may import whom. A file stands in the room with the longest name that fits. */
const rooms: Record<string, Room> = {
  'shared/zod.ts': { may: [] },
  'shared/model': { may: ['shared/zod.ts'] },
  'shared/host': { may: ['shared/zod.ts'] },
  'shared/layout': { may: [], types: ['shared/kinds'] },
  'shared/scene': { may: ['shared/layout', 'shared/model'], types: ['shared/kinds'] },
  'shared/kinds': { may: ['shared/layout', 'shared/model', 'shared/scene', 'shared/zod.ts'] },
  'shared/kinds/*': { may: ['shared/kinds', 'shared/layout', 'shared/model', 'shared/scene', 'shared/zod.ts'] },
  'shared/kinds/index.ts': { may: ['shared/kinds', 'shared/kinds/*'] },
  'shared/deck': { may: ['shared/kinds', 'shared/layout', 'shared/model', 'shared/scene'] },
  'shared/cross-links': { may: ['shared/model'] },
  'shared/commands': { may: ['shared/kinds', 'shared/model', 'shared/cross-links'] },
  'shared/file': {
    may: ['shared/host', 'shared/kinds', 'shared/kinds/index.ts', 'shared/model', 'shared/cross-links'],
    types: ['shared/zod.ts'],
  },
  'shared/export': { may: ['shared/file', 'shared/kinds', 'shared/layout', 'shared/model', 'shared/scene'] },
  'shared/import': {
    may: ['shared/export', 'shared/file', 'shared/kinds', 'shared/kinds/index.ts', 'shared/model', 'shared/zod.ts'],
  },
  'shared/actions': {
    may: [
      'shared/commands',
      'shared/import',
      'shared/kinds',
      'shared/kinds/index.ts',
      'shared/model',
      'shared/cross-links',
    ],
    types: ['shared/file'],
  },
  'shared/words': { may: ['shared/kinds/index.ts', 'shared/words/en/shell.ts'] },
  'shared/words/en/shell.ts': { may: [] },
  'shared/words/visible.ts': { may: [] },

  'renderer/host': { may: ['shared/host', 'shared/model'], types: ['shared/file'] },
  'renderer/raster': { may: shared },
  'renderer/store': { may: shared, types: ['renderer/host'] },
  'renderer/storage': { may: shared, types: ['renderer/store'] },
  'renderer/ui': { may: ['shared/actions', 'shared/words/visible.ts'], types: ['shared/file'] },
  'renderer/editor': { may: ['renderer/ui', ...shared], types: ['renderer/host', 'renderer/store'] },
  'renderer/export': {
    may: ['renderer/editor', 'renderer/raster', 'renderer/store', 'renderer/ui', ...shared],
    types: ['renderer/host'],
  },
  'renderer/canvas': { may: ['renderer/editor', 'renderer/ui', ...shared] },
  'renderer/workbook': {
    may: ['renderer/canvas', 'renderer/editor', 'renderer/export', 'renderer/store', 'renderer/ui', ...shared],
    types: ['renderer/host'],
  },
  'renderer/library': {
    may: ['renderer/editor', 'renderer/store', 'renderer/ui', ...shared],
    types: ['renderer/host'],
  },
  'renderer/offline': { may: [] },
  'renderer/app': { may: ['renderer/*', ...shared] },

  'main/files': { may: ['shared/host', 'shared/model'] },
  'main/serve': { may: ['main/files', 'shared/host', 'shared/zod.ts'] },
  'main/shell': {
    may: ['main/files', 'shared/host', 'shared/words/en/shell.ts', 'shared/words/visible.ts', 'shared/zod.ts'],
  },
  'main/cli': { may: ['main/build.mjs', 'main/files', ...shared] },
  'main/icons.mjs': { may: [] },
  'main/web-app.mjs': { may: ['main/icons.mjs', 'renderer/offline'] },
  'main/browser-check.mjs': { may: ['renderer/app', 'shared/words'] },
  'main/licenses.mjs': { may: [] },
  'main/build.mjs': { may: ['main/icons.mjs', 'main/licenses.mjs'] },
  'main/fuses.mjs': { may: [] },
  'main/package.mjs': { may: ['main/build.mjs'] },
  'main/start.mjs': { may: ['main/build.mjs', 'main/serve', 'main/shell'] },
};

/** Which rooms use a package. One that is not here is used by none. */
const users: Record<string, readonly string[]> = {
  'node:': ['main/*'],
  zod: ['shared/zod.ts'], // where it is told not to compile
  immer: ['shared/commands'],
  'fractional-indexing': ['shared/model'],
  fflate: ['shared/export'],
  htmlparser2: ['shared/import'],

  react: ['renderer/*'],
  'react-dom': ['renderer/*'],
  i18next: ['main/cli', 'renderer/*'],
  'react-i18next': ['renderer/*'],
  'react-aria-components': ['renderer/*'],
  '@tanstack/react-virtual': ['renderer/workbook'],
  'lucide-react': ['renderer/ui'],
  zustand: ['renderer/*'],
  dexie: ['renderer/storage'],
  'fake-indexeddb': ['renderer/storage'],
  '@xyflow/react': ['renderer/canvas'],
  'html-to-image': ['renderer/raster'],
  '@fontsource/noto-sans': ['renderer/*', 'shared/export'],

  electron: ['main/shell'],
  vite: ['main/browser-check.mjs', 'main/build.mjs', 'main/web-app.mjs'],
  'electron-builder': ['main/package.mjs'],
  '@electron/fuses': ['main/fuses.mjs'],
  '@resvg/resvg-js': ['main/cli', 'main/icons.mjs'],
  '@expo-google-fonts/noto-sans': ['main/cli'],
};

/** Scripts that write a file beside them: they run by hand, in Node, and are part of nothing. */
const isMaker = (path: string) => /\/make-[a-z-]+\.mjs$/.test(path);

const fits = (name: string, pattern: string) =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(name);

/** `shared/kinds/fishbone/rules.ts` stands in `shared/kinds/fishbone`, which the table knows as `shared/kinds/*`. */
function roomOf(path: string): { name: string; room: Room } | undefined {
  for (let name = path; name.includes('/'); name = name.slice(0, name.lastIndexOf('/'))) {
    const key = name in rooms ? name : Object.keys(rooms).find((key) => name !== path && fits(name, key));
    const room = key && rooms[key];
    if (room) return { name, room };
  }
  return undefined;
}

/** Every import that goes through a wall, as a sentence. */
function breaches(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !isMaker(path))
    .flatMap(({ path, imports }) => {
      const here = roomOf(path);
      if (!here) return [`${path} stands in no room`];
      return imports
        .filter(({ to, ours, types }) => {
          if (!ours) return !(users[to] ?? []).some((user) => fits(here.name, user));
          const there = roomOf(to);
          if (!there || isMaker(to)) return true;
          const allowed = [here.name, ...here.room.may, ...(types ? (here.room.types ?? []) : [])];
          return !allowed.some((pattern) => fits(there.name, pattern));
        })
        .map(({ to, types }) => `${path} imports ${types ? 'types of ' : ''}${to}`);
    });
}

/** A kind is named in its own folder, in the list of kinds, and nowhere else. Comments may speak of one. */
function naming(sources: readonly Source[]): string[] {
  return [...kinds.keys()].flatMap((kind) =>
    sources
      .filter(({ path }) => !path.startsWith(`shared/kinds/${kind}/`) && path !== 'shared/kinds/index.ts')
      .filter(({ code }) => new RegExp(kind, 'i').test(code))
      .map(({ path }) => `${path} names the kind ${kind}`),
  );
}

const sources = sourcesIn(['shared', 'renderer', 'main']);

describe('the walls', () => {
  test('every import stays within them', () => {
    expect(breaches(sources)).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    expect(circles(sources)).toEqual([]);
  });

  test('nobody but a kind itself and the list of kinds knows its name', () => {
    expect(naming(sources)).toEqual([]);
  });

  test('the rooms of the page stand one above the other: each uses only those before it in the table', () => {
    const page = Object.keys(rooms).filter((name) => name.startsWith('renderer/'));
    const upwards = page.flatMap((name, at) =>
      [...(rooms[name]?.may ?? []), ...(rooms[name]?.types ?? [])]
        .filter((other) => page.indexOf(other) >= at)
        .map((other) => `${name} uses ${other}`),
    );
    expect(upwards).toEqual([]);
  });

  test('every room in the table is there', () => {
    const used = (pattern: string) => sources.some(({ path }) => fits(roomOf(path)?.name ?? '', pattern));
    expect(Object.keys(rooms).filter((name) => !used(name))).toEqual([]);
  });
});

describe('a breach is seen', () => {
  const file = (path: string, text: string) => read(path, text, () => true);

  test.each([
    ['shared/model/a.ts', "import { x } from '../kinds/kind';"],
    ['shared/model/a.ts', "export { x } from '../commands/command';"],
    ['shared/model/a.ts', "import { readFile } from 'node:fs';"],
    ['shared/kinds/fishbone/a.ts', "import { x } from '../driver/rules';"],
    ['shared/commands/a.ts', "import { fishbone } from '../kinds/fishbone/fishbone';"],
    ['shared/scene/a.ts', "import { adopted } from '../kinds/tree';"],
    ['shared/export/a.ts', "import { produce } from 'immer';"],
    ['shared/layout/a.ts', "import { advances } from './make-advances.mjs';"],
    ['renderer/store/a.ts', "import { serve } from '../../main/serve/serve';"],
    ['renderer/store/a.ts', "const dexie = await import('dexie');"],
    ['renderer/store/a.ts', "new Worker(new URL('../canvas/worker.ts', import.meta.url));"],
    ['renderer/canvas/a.tsx', "import { Outline } from '../workbook/Outline';"],
    ['renderer/library/a.ts', "import { usePaste } from '../workbook/usePaste';"],
    ['renderer/workbook/a.tsx', "import '@xyflow/react/dist/base.css';"],
    ['renderer/ui/a.tsx', "import type { Workbook } from '../../shared/model/document';"],
    ['renderer/host/a.ts', "import { ipcRenderer } from 'electron';"],
    ['main/shell/a.ts', "import { graphOf } from '../../shared/model/graph';"],
    ['main/cli/a.ts', "import { Home } from '../../renderer/library/Home';"],
    ['main/start.mjs', "import electron from 'electron';"],
    ['main/files/a.cjs', "const { app } = require('electron');"],
    ['shared/model/a.ts', "import { emptyWorkbook } from '../../test/workbooks';"],
    ['shared/attic/a.ts', ''],
    ['renderer/ui/a.ts', "import leftPad from 'left-pad';"],
  ])('%s: %s', (path, text) => {
    expect(breaches([file(path, text)])).toHaveLength(1);
  });

  test.each([
    ['shared/scene/a.ts', "import type { Measure } from '../kinds/kind';"],
    ['shared/kinds/fishbone/a.ts', "import { b } from './layout/b';"],
    ['shared/kinds/index.ts', "import { fishbone } from './fishbone/fishbone';"],
    ['main/shell/a.ts', "import { app } from 'electron';"],
    ['shared/model/a.ts', "// import { app } from 'electron';"],
  ])('and what is no breach is none: %s: %s', (path, text) => {
    expect(breaches([file(path, text)])).toEqual([]);
  });

  test('a circle, but not one of types', () => {
    const pair = (text: string) => [
      file('shared/model/a.ts', text),
      read('shared/model/b.ts', "import { a } from './a';", (path) => path === 'shared/model/a.ts'),
    ];
    const [a, b] = [pair("import { b } from './b.ts';"), pair("import type { B } from './b.ts';")];
    expect(circles(a)).toEqual([['shared/model/a.ts', 'shared/model/b.ts', 'shared/model/a.ts']]);
    expect(circles(b)).toEqual([]);
  });

  test('a kind by its name, but not in a comment', () => {
    expect(naming([file('shared/file/a.ts', "if (kind === 'fishbone') draw();")])).toHaveLength(1);
    expect(naming([file('shared/file/a.ts', '// a fishbone, for instance')])).toEqual([]);
  });
});
