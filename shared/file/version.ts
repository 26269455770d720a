import type { Json, JsonObject } from '../model/json';
import { MAJOR, type Migration, migrate, migrations } from '../model/migrations';
import { fail, ok, type Result } from '../model/result';
import type { Fault } from './fault';
import { isObject } from './plain';
import type { Report } from './report';

type Version = readonly [major: number, minor: number];

export interface Versioned {
  file: JsonObject;
  /** Today's, or the file's own where that is newer. */
  version: Version;
  /** Made by a later program than this one. */
  newer: 'major' | 'minor' | null;
}

/** Is it ours, of which version, and what became of that since? */
export function versioned(
  file: Json,
  report: Report,
  steps: readonly Migration[] = migrations,
): Result<Versioned, Fault> {
  const format = isObject(file) ? file.format : undefined;
  if (!isObject(file) || !isObject(format) || format.name !== 'throughline') return fail({ code: 'file.not-ours' });
  const today: Version = [MAJOR, steps.length];
  const version = versionIn(format.version);
  if (!version) {
    report.add('file.version', 'format/version');
    return ok({ file, version: today, newer: null });
  }
  const [major, minor] = version;
  if (major > MAJOR) {
    report.add('file.newer', 'format/version', { version: version.join('.') });
    return ok({ file, version, newer: 'major' });
  }
  return minor > steps.length
    ? ok({ file, version, newer: 'minor' })
    : ok({ file: migrate(file, minor, steps), version: today, newer: null });
}

function versionIn(value: Json | undefined): Version | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [major, minor] = value;
  const isCount = (part: Json | undefined): part is number => typeof part === 'number' && Number.isSafeInteger(part);
  return isCount(major) && isCount(minor) && major >= MAJOR && minor >= 0 ? [major, minor] : null;
}
