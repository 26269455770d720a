/**
 * Writes themes.generated.ts from the page's tokens, so that screen and picture cannot differ. Run it when a colour changes:
 * node shared/scene/make-themes.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TOKENS = ['sheet', 'sunken', 'ink', 'ink2', 'ink3', 'rule', 'ruleStrong', 'head', 'onHead', 'warn'];
const HUES = [1, 2, 3, 4, 5, 6, 7, 8];
const BLOCKS = { light: ':root', dark: '[data-theme="dark"]', contrast: '[data-theme="contrast"]' };

/** The custom properties of a block that stands at the left edge. */
function properties(css, selector) {
  const start = css.indexOf(`\n${selector} {`);
  if (start < 0) throw new Error(`no block ${selector}`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

function themeOf(values) {
  const hex = (name) => {
    const value = values.get(name);
    if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`--${name} is no colour: ${value}`);
    return value.toUpperCase();
  };
  const hue = (n) => Object.fromEntries(['line', 'fill', 'text'].map((part) => [part, hex(`c${n}-${part}`)]));
  return { ...Object.fromEntries(TOKENS.map((name) => [name, hex(name)])), hues: HUES.map(hue) };
}

/** The text of the file, for the test that compares. Paper is white: print has the high-contrast values on it, and a second ink that tells whys from causes. */
export function themesFile() {
  const css = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8');
  const themes = Object.fromEntries(
    Object.entries(BLOCKS).map(([name, selector]) => [name, themeOf(properties(css, selector))]),
  );
  const all = { ...themes, print: { ...themes.contrast, sheet: '#FFFFFF', ink2: '#4A4A4A' } };
  const lines = Object.entries(all).map(([name, theme]) => `  ${name}: ${JSON.stringify(theme)},`);
  return `// Made by make-themes.mjs from renderer/ui/tokens.css.\nexport const generated = {\n${lines.join('\n')}\n} as const;\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('themes.generated.ts', import.meta.url), themesFile());
}
