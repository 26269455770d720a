import { bytesOf, type Hostile } from '../hostile/file';

/** One file, made when it is asked for. */
export const stranger = (name: string, what: string, made: () => string | Uint8Array): Hostile => ({
  name,
  what,
  bytes() {
    const content = made();
    return typeof content === 'string' ? bytesOf(content) : content;
  },
});

/** Bytes as numbers and as letters of one byte each, one after the other. */
export const bytesIn = (...parts: readonly (string | Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))),
  );

/** As many values as asked, the index given to each. */
export const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

type Fields = Readonly<Record<string, unknown>>;

export const fishbone: Fields = { id: 'd', kind: 'fishbone', title: 'Why?', order: 'a0' };
export const driver: Fields = { id: 'd', kind: 'driver', title: 'What then?', order: 'a0' };
export const problem: Fields = {
  id: 'p',
  diagram: 'd',
  type: 'problem',
  parent: null,
  order: 'a0',
  text: 'Late buses',
};
export const aim: Fields = { id: 'p', diagram: 'd', type: 'aim', parent: null, order: 'a0', text: 'On time by June' };
export const category: Fields = {
  ...{ id: 'c', diagram: 'd', type: 'category', parent: 'p', order: 'a0', text: 'Routes' },
  more: { hue: 1 },
};
export const cause: Fields = { id: 'e', diagram: 'd', type: 'cause', parent: 'c', order: 'a0', text: 'Too long' };

/** Stands for text that no JSON writer would write: see `withRaw`. */
export const RAW = '@raw@';

/** A sound fishbone of three elements, but for what is given. */
export const workbook = (parts: Fields = {}): string =>
  JSON.stringify({
    format: { name: 'throughline', version: [1, 0] },
    id: 'w',
    title: 'Why are buses late?',
    about: {},
    diagrams: [fishbone],
    elements: [problem, category, cause],
    links: [],
    ...parts,
  });

/** The same with this text, to the letter, in the place of RAW. */
export const withRaw = (parts: Fields, raw: string): string => workbook(parts).replace(`"${RAW}"`, () => raw);

/** A sound driver diagram: an aim, two primary drivers, a secondary one below each, an idea below the first. */
export const drivers = (parts: Fields = {}): string =>
  workbook({
    diagrams: [driver],
    elements: [
      aim,
      { ...aim, id: 'a', type: 'primary', parent: 'p', text: 'Routes', more: { hue: 1 } },
      { ...aim, id: 'b', type: 'primary', parent: 'p', order: 'a1', text: 'Drivers', more: { hue: 2 } },
      { ...aim, id: 'a1', type: 'secondary', parent: 'a', text: 'Fewer stops' },
      { ...aim, id: 'b1', type: 'secondary', parent: 'b', text: 'More of them' },
      { ...aim, id: 'i', type: 'idea', parent: 'a1', text: 'Meet at corners' },
    ],
    ...parts,
  });
