import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./fixtures/', import.meta.url);

/** The text of a file that was written once and is kept for ever. */
export const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
export const fixtures = (): string[] => readdirSync(folder);
