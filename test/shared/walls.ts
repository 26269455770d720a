import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { parseSync } from 'vite';

/** One import, export from, dynamic import or worker in a file of ours. */
export interface Import {
  from: string; // the file, from the root of the project
  /** A file of ours, from the root of the project; or a package's name, `node:` for all of Node's own. */
  to: string;
  ours: boolean;
  /** Of types alone: nothing of it is left when the program runs. */
  types: boolean;
  /** Loaded when the program comes to it, not before. */
  late: boolean;
}

export interface Source {
  path: string;
  /** Without its comments. */
  code: string;
  imports: readonly Import[];
}

const root = join(import.meta.dirname, '../..');

/** Every source of ours in these folders, read as the compiler reads it. */
export function sourcesIn(folders: readonly string[]): Source[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs|cjs)$/.test(entry.name) && !entry.name.includes('.d.'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
  const all = new Set(files);
  return files.map((path) => read(path, readFileSync(join(root, path), 'utf8'), (file) => all.has(file)));
}

/** What one source imports. `exists` says whether there is a source at a path. */
export function read(path: string, text: string, exists: (file: string) => boolean): Source {
  const { module, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const code = comments.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  const found: { name: string; types: boolean; late: boolean }[] = [];
  for (const { moduleRequest, entries } of module.staticImports)
    found.push({ name: moduleRequest.value, types: entries.length > 0 && entries.every((e) => e.isType), late: false });
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) found.push({ name: moduleRequest.value, types: isType, late: false });
  for (const { moduleRequest } of module.dynamicImports) {
    const [, name] = /^['"`]([^'"`]+)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end)) ?? [];
    if (name) found.push({ name, types: false, late: true });
  }
  for (const [, name] of code.matchAll(/\brequire\(\s*['"]([^'"]+)['"]\s*\)/g))
    if (name) found.push({ name, types: false, late: false });
  for (const [, name] of code.matchAll(/new URL\(\s*['"]([^'"]+\.tsx?)['"],\s*import\.meta\.url/g))
    if (name) found.push({ name, types: false, late: true });
  return {
    path,
    code,
    imports: found.map(({ name, ...how }) => ({ from: path, ...target(path, name, exists), ...how })),
  };
}

function target(from: string, name: string, exists: (file: string) => boolean): { to: string; ours: boolean } {
  const [plain = name] = name.split('?');
  if (!plain.startsWith('.')) return { to: plain.startsWith('node:') ? 'node:' : packageOf(plain), ours: false };
  const path = posix.normalize(posix.join(dirname(from), plain));
  const tried = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`];
  return { to: tried.find(exists) ?? path, ours: true };
}

/** `@xyflow/react/dist/base.css` is part of `@xyflow/react`. */
const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

/** Files that import one another in a circle, by imports that are there when the program starts. */
export function circles(sources: readonly Source[]): string[][] {
  const next = new Map(
    sources.map(({ path, imports }) => [path, imports.filter((i) => i.ours && !i.types && !i.late).map((i) => i.to)]),
  );
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path]);
    if (way.includes(path) || done.has(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return found;
}
