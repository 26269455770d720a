import type { JsonObject } from './json';

/**
 * A step from one minor version to the next. Steps are never changed once they were released, and each has a file in
 * test/fixtures that was written before it. They are of files: edits that still wait in an older version's journal are put
 * aside and told of (renderer/storage/restore.ts), so the first step has to bring them along if they are to be kept.
 */
export interface Migration {
  /** The minor version that it leads to; numbered from 1 without gaps. */
  to: number;
  name: string;
  /** The whole file, as plain JSON that nobody has checked beyond `format`; returns a new one. */
  up(file: JsonObject): JsonObject;
}

export const MAJOR = 1;
export const migrations: readonly Migration[] = [];
export const CURRENT: readonly [number, number] = [MAJOR, migrations.length];

/** From minor version `from` to the newest, or as it is where it is newer than we are. */
export const migrate = (file: JsonObject, from: number, steps: readonly Migration[] = migrations): JsonObject =>
  steps.filter(({ to }) => to > from).reduce((before, step) => step.up(before), file);
