import { createHash } from 'node:crypto';
import type { Desktop, Spot, Whole } from '../../../renderer/host/host';
import type { Fault } from '../../../shared/file/fault';
import { fail, ok } from '../../../shared/model/result';

/** Files by their names, which are their places as well; as the shell answers, without a disk. */
export interface PaperDesktop
  extends Pick<Desktop, 'write' | 'look' | 'read' | 'beside' | 'watch' | 'find' | 'backUp'> {
  files: Map<string, string>;
  /** Names at which there is a folder now. */
  folders: Set<string>;
  /** How often each was written from here. */
  writes: string[];
  backups: { name: string; text: string; at: number }[];
  /** Whatever is to be written fails with this. */
  broken: Fault | null;
  /** Whoever writes a file leaves it its size and its time. */
  blind: boolean;
  /** What is written is said not to be. */
  lies: boolean;
  /** While set, nobody is answered. Calling it answers all that wait. */
  hold(): () => void;
  /** The program ends between the disk's last word and ours. */
  dies: boolean;
  spot(name: string): Spot;
  whole(name: string): Whole;
}

const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

export function paperDesktop(): PaperDesktop {
  const files = new Map<string, string>();
  let gate = Promise.resolve();
  const seenOf = (text: string) => ({ size: text.length, modified: 5, hash: hashOf(text) });
  const spot = (name: string): Spot => ({ place: name.replace(/\W/g, '-'), seen: seenOf(files.get(name) ?? '') });
  const nameAt = (place: string) => [...files.keys()].find((name) => name.replace(/\W/g, '-') === place);
  const whole = (name: string): Whole => ({
    name,
    bytes: new TextEncoder().encode(files.get(name) ?? ''),
    spot: spot(name),
  });
  const paper: PaperDesktop = {
    files,
    folders: new Set(),
    writes: [],
    backups: [],
    broken: null,
    blind: false,
    dies: false,
    lies: false,
    hold() {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    spot,
    whole,
    async write({ place, seen }, bytes) {
      await gate;
      const name = nameAt(place);
      if (name !== undefined && paper.folders.has(name)) return fail({ code: 'disk.not-a-file' });
      if (paper.broken) return fail(paper.broken);
      if (name === undefined) return fail({ code: 'read.absent' });
      if (hashOf(files.get(name) ?? '') !== seen.hash) return ok('changed' as const);
      files.set(name, decoded(bytes));
      paper.writes.push(name);
      if (paper.lies) return fail({ code: 'disk.failed' });
      if (paper.dies) return new Promise(() => {});
      return ok(spot(name));
    },
    async look({ place, seen }) {
      const name = nameAt(place);
      if (name !== undefined && paper.folders.has(name)) return fail({ code: 'read.not-a-file' });
      if (name === undefined) return fail({ code: 'read.absent' });
      return ok(paper.blind || hashOf(files.get(name) ?? '') === seen.hash ? null : whole(name));
    },
    async read(place) {
      const name = nameAt(place);
      return name === undefined ? fail({ code: 'read.absent' }) : ok(whole(name));
    },
    async beside(place, bytes, mark) {
      const name = (nameAt(place) ?? place).replace(/(\.\w+)?$/, ` (${mark})$1`);
      files.set(name, decoded(bytes));
      return ok(name);
    },
    find: async () => ok(null),
    watch: () => {},
    async backUp({ name, at, bytes }) {
      paper.backups.push({ name, at, text: decoded(bytes) });
      return ok(null);
    },
  };
  return paper;
}
