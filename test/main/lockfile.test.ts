import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const entry = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  inBundle: z.boolean().optional(),
});
const lock = z.object({ packages: z.record(z.string(), entry) });
const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
const installed = Object.entries(lock.parse(JSON.parse(text)).packages).filter(([path]) => path !== '');

test('every package that is installed is known by its hash, also where only another computer installs it', () => {
  expect(installed.length).toBeGreaterThan(100);
  const unknown = installed.filter(([, { link, inBundle, integrity }]) => !link && !inBundle && !integrity);
  expect(unknown.map(([path]) => path)).toEqual([]);
  for (const [path, { integrity }] of installed)
    if (integrity) expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
});

test('no registry is named: each computer asks its own', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});
