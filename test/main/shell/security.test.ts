import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersFor } from '../../../shared/host/headers';
import { sourcesIn } from '../../shared/walls';

/** What can be known of the shell by reading it. What only shows when it runs is in test/e2e/security.shell.spec.ts. */

const root = join(import.meta.dirname, '../../..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const sources = sourcesIn(['main', 'renderer', 'shared']);
const holding = (pattern: RegExp) => sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

describe('only one file of ours', () => {
  test.each([
    ['hands an address to the system', /\bopenExternal\b/, 'main/shell/links.ts'],
    ['makes windows', /new BrowserWindow\b/, 'main/shell/window.ts'],
    ['hears what pages ask', /\bipcMain\b/, 'main/shell/ipc.ts'],
    ['speaks to pages', /\.send\(\s*event\b/, 'main/shell/ipc.ts'],
    ['reaches from the page to the shell', /\b(ipcRenderer|contextBridge)\b/, 'main/shell/preload.ts'],
  ])('%s', (_, pattern, path) => {
    expect(holding(pattern)).toEqual([path]);
  });
});

describe('no file of ours', () => {
  test.each([
    ['opens files or folders in other programs', /\bshell\.(openPath|showItemInFolder)\b/, 'shell.openPath(path)'],
    ['shows pages from elsewhere', /\.loadFile\(|loadURL\((?!`\$\{origin\}\/`\))/, "loadURL('https://a.example/')"],
    ['has a file: address for a page', /['"`]file:\/\//, '`file:///page/index.html`'],
    ['hears pages past the contract', /ipcMain\.(on|once|handleOnce)\(|\.ipc\.(on|handle)\(/, "ipcMain.on('a', b)"],
    ['puts script into a page', /executeJavaScript|insertCSS|exposeInIsolatedWorld/, 'executeJavaScript(words)'],
    ['lends the page the shell’s own objects', /@electron\/remote|enableRemoteModule/, "require('@electron/remote')"],
    [
      'shows a page in the page',
      /<(webview|iframe)|webviewTag|allowpopups|new (Browser|WebContents)View/,
      '<webview src>',
    ],
    ['takes a wall down', /webSecurity|allowRunningInsecureContent|bypassCSP|certificate-error/, 'webSecurity: false'],
    ['gives a page Node', /nodeIntegration\w*\s*:\s*true|(contextIsolation|sandbox)\s*:\s*false/, 'sandbox: false'],
    [
      'uses what is not finished',
      /experimentalFeatures|enableBlinkFeatures|appendSwitch\(/,
      "enableBlinkFeatures: 'A'",
    ],
    ['hides what Electron warns of', /ELECTRON_DISABLE_SECURITY_WARNINGS/, 'ELECTRON_DISABLE_SECURITY_WARNINGS'],
    ['makes code of words', /\beval\(|new Function\(|dangerouslySetInnerHTML/, 'new Function(words)'],
  ])('%s', (_, pattern, example) => {
    expect(example).toMatch(pattern);
    expect(holding(pattern)).toEqual([]);
  });
});

describe('the page’s headers', () => {
  const policy = new Map(
    headersFor('/index.html')
      ['Content-Security-Policy']?.split('; ')
      .map((rule) => {
        const [name = '', ...values] = rule.split(' ');
        return [name, values.join(' ')] as const;
      }),
  );

  test('let in script of our own origin alone, and none that stands in the page or is made of words', () => {
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('script-src-elem') ?? policy.get('script-src-attr')).toBeUndefined();
  });

  test('name no place but our own origin, and what the page makes itself', () => {
    const values = new Set([...policy.values()].flatMap((value) => value.split(' ')));
    const known = ["'none'", "'self'", "'unsafe-inline'", 'blob:', 'data:'];
    expect([...values].filter((value) => !known.includes(value) && !value.startsWith("'sha256-"))).toEqual([]);
    for (const [name, value] of policy) if (name !== 'style-src-attr') expect(value).not.toContain('unsafe');
  });

  test('let nothing frame the page, be framed in it, or send its forms away', () => {
    for (const name of ['frame-ancestors', 'base-uri', 'form-action']) expect(policy.get(name)).toBe("'none'");
    for (const name of ['frame-src', 'child-src', 'object-src']) expect(policy.get(name) ?? "'none'").toBe("'none'");
  });
});

test('the page names no place on the net from which something would be loaded', () => {
  expect(text('renderer/index.html')).not.toMatch(/https?:|\/\//);
  const css = sourcesOfStyle();
  for (const [path, style] of css)
    expect(style.match(/url\(\s*['"]?(https?:|\/\/)|@import\s+['"]?http/), path).toBeNull();
});

function sourcesOfStyle(): [string, string][] {
  const paths = sources.flatMap(({ imports }) => imports.map(({ to }) => to)).filter((to) => to.endsWith('.css'));
  return [...new Set(paths)].map((path) => [path, text(path)]);
}

test('Electron is the version that is tried here, and no package is made of an older one', () => {
  const declared = JSON.parse(text('package.json'));
  const locked = JSON.parse(text('package-lock.json')).packages['node_modules/electron'].version;
  const [, major] = /^\^(\d+)\./.exec(declared.devDependencies.electron) ?? [];
  expect(Number(major)).toBeGreaterThanOrEqual(45);
  expect(locked.split('.')[0]).toBe(major);
  expect(text('electron-builder.yml')).not.toMatch(/electronVersion/);
});
