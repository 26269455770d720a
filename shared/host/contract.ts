import { z } from '../zod';
import type { Channel, EventName } from './channels';

/** A line in a file dialog: its name, and the endings that belong to it without their dot. */
const fileType = z.strictObject({
  name: z.string().max(100),
  endings: z.array(z.string().regex(/^[a-z0-9]{1,12}$/)).max(10),
});
const fileTypes = z.array(fileType).max(10);
const bytes = z.instanceof(Uint8Array);
const title = z.string().max(200);

/**
 * A file that the person has chosen, in a dialog or in the system, as the shell calls it: the page never names a path, so
 * that nothing in it can reach a file that nobody has pointed at. It is the same for the same file after a restart.
 */
const place = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

/** How a file looked when it was read or written: where any of it is different, somebody else has written. */
const seen = z.strictObject({
  size: z.number(), // bytes
  modified: z.number(), // ms since 1970
  hash: z.string().regex(/^[0-9a-f]{64}$/), // SHA-256
});

const named = z.strictObject({ place, name: z.string(), seen });
const whole = named.extend({ bytes });

/** What can be expected to fail: a key of the words, such as 'read.too-large'. */
const failed = z.strictObject({ failed: z.string() });

const backup = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/), // the workbook's
  at: z.int(), // ms since 1970
});

const menuItem = z.strictObject({
  id: z.string().max(60),
  label: z.string().max(100),
  /** Shown beside it and answered by the page: the menu never takes a key away from it. As Electron spells it: `CmdOrCtrl+Shift+Z`. */
  keys: z
    .string()
    .regex(/^((CmdOrCtrl|Shift|Alt)\+){0,3}([!-~]|F\d{1,2}|[A-Z][a-z]+|Page(Up|Down))$/)
    .optional(),
  enabled: z.boolean(),
});

const menuGroup = z.strictObject({
  label: z.string().max(60),
  /** The menu of the window's own that it becomes a part of. Without: a menu of its name. */
  at: z.enum(['file', 'edit', 'view', 'help']).optional(),
  items: z.array(menuItem).max(60),
});

const schemas = {
  /** Asks for a file and reads it. Null: the person chose none. */
  'file.open': {
    ask: z.strictObject({ title, types: fileTypes }),
    answer: z.union([z.null(), whole, failed]),
  },
  /** Asks for a place and writes the bytes there. Null: the person chose none. */
  'file.save': {
    ask: z.strictObject({ name: z.string().min(1).max(255), bytes, types: fileTypes }),
    answer: z.union([z.null(), named, failed]),
  },
  /** Writes where it was opened or saved before, unless the file is another one than `seen`: then nothing is written. */
  'file.write': {
    ask: z.strictObject({ place, bytes, seen }),
    answer: z.union([named, z.strictObject({ changed: z.literal(true) }), failed]),
  },
  /** Null: it is as it was `seen`. Else the file as it is now. */
  'file.look': {
    ask: z.strictObject({ place, seen }),
    answer: z.union([z.null(), whole, failed]),
  },
  'file.read': {
    ask: z.strictObject({ place }),
    answer: z.union([whole, failed]),
  },
  /** Writes a file of its own beside it: its name, then `mark` in parentheses, then a number where there is one already. */
  'file.beside': {
    ask: z.strictObject({ place, bytes, mark: z.string().min(1).max(80) }),
    answer: z.union([z.strictObject({ name: z.string() }), failed]),
  },
  /** Asks where a file is that is no longer where it was. The place stays the same one. Null: the person does not know. */
  'file.find': {
    ask: z.strictObject({ place, title, types: fileTypes }),
    answer: z.union([z.null(), whole, failed]),
  },
  /** The files that were opened or saved lately, the latest first. `folder`: the name of the folder it is in, to tell apart. */
  'file.recent': {
    ask: z.strictObject({}),
    answer: z.array(z.strictObject({ place, name: z.string(), folder: z.string(), at: z.number() })).max(20),
  },
  /** Tells by 'file.changed' when this file changes; of no other from now on. Null: of none. */
  'file.watch': {
    ask: z.strictObject({ place: place.nullable() }),
    answer: z.null(),
  },

  /** Another copy of a workbook in the app's own folder; old ones are thinned out. */
  'backup.write': {
    ask: z.strictObject({ ...backup.shape, name: z.string().max(255), bytes }),
    answer: z.union([z.null(), failed]),
  },
  /** The latest first. */
  'backup.list': {
    ask: z.strictObject({}),
    answer: z.union([z.array(z.strictObject({ ...backup.shape, name: z.string(), size: z.number() })), failed]),
  },
  'backup.read': {
    ask: backup,
    answer: z.union([z.strictObject({ name: z.string(), bytes }), failed]),
  },

  /** The page's own part of the menu bar, as it stands now. */
  'menu.show': {
    ask: z.strictObject({
      groups: z.array(menuGroup).max(20),
    }),
    answer: z.null(),
  },
  /** The page listens: what happened before is told now. */
  'window.ready': { ask: z.strictObject({}), answer: z.null() },
  /** After 'window.leaving': all that can be put down is put down. */
  'window.left': { ask: z.strictObject({}), answer: z.null() },
} satisfies Record<Channel, { ask: z.ZodType; answer: z.ZodType }>;

const told = {
  /** The file that is watched may have changed: look. */
  'file.changed': z.strictObject({ place }),
  /** The system hands over a file: by a double click, by a second start. */
  'file.came': z.union([whole, z.strictObject({ name: z.string(), failed: z.string() })]),
  /** An item of the page's part of the menu. */
  'menu.picked': z.strictObject({ id: z.string() }),
  /** The window wants to close. It waits for 'window.left', though not for ever. */
  'window.leaving': z.strictObject({}),
} satisfies Record<EventName, z.ZodType>;

export type Ask<C extends Channel> = z.infer<(typeof schemas)[C]['ask']>;
export type Answer<C extends Channel> = z.infer<(typeof schemas)[C]['answer']>;
export type Told<E extends EventName> = z.infer<(typeof told)[E]>;
export type Place = z.infer<typeof place>;
export type Seen = z.infer<typeof seen>;

/** A file of this computer, and how it looked when it was last read or written. */
export interface Spot {
  place: Place;
  seen: Seen;
}

/**
 * Everything that crosses between page and shell, in one typed map, checked at run time on both sides. Bytes and names
 * only: the shell knows no diagram.
 */
export const contract: { [C in Channel]: { ask: z.ZodType<Ask<C>>; answer: z.ZodType<Answer<C>> } } = schemas;
export const eventContract: { [E in EventName]: z.ZodType<Told<E>> } = told;

/** What the preload script puts on the window as `throughline`, and all that the page sees of the shell. */
export interface Bridge {
  ask(channel: Channel, payload: unknown): Promise<unknown>;
  /** Once for each event: there is no way to take it back. */
  on(event: EventName, listener: (payload: unknown) => void): void;
}

export type { Channel, EventName };
