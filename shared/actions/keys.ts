import type { Action, Context } from './action';

/** A key with what is held down beside it; `mod` is Ctrl, or Cmd on a Mac. What is not named must not be held. */
export interface Chord {
  key: string; // as KeyboardEvent.key has it
  mod?: true;
  shift?: true;
  alt?: true;
}

/** The part of a KeyboardEvent that is read. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

/** Keys that belong to an input method, which is not done with a word, are nobody else's. */
export function pressed(chord: Chord, press: Press, mac: boolean): boolean {
  if (press.isComposing) return false;
  const [mod, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  return (
    press.key.toLowerCase() === chord.key.toLowerCase() &&
    mod === (chord.mod ?? false) &&
    !other &&
    press.shiftKey === (chord.shift ?? false) &&
    press.altKey === (chord.alt ?? false)
  );
}

/** A letter, a digit, a sign: on a selected element the words begin with it. */
export const startsWords = (press: Press): boolean =>
  !press.isComposing && !press.ctrlKey && !press.metaKey && [...press.key].length === 1 && press.key !== ' ';

/** They break no line and leave no field here, not even where they can do nothing. */
const HELD = new Set(['Enter', 'Tab']);

const meantBy = (actions: readonly Action[], press: Press, mac: boolean): readonly Action[] =>
  actions.filter(({ keys, native }) => !native && keys.some((chord) => pressed(chord, press, mac)));

/** Key of what is to be told of a press that nothing answers; null where nothing is. */
export const whyNot = (actions: readonly Action[], press: Press, mac: boolean): string | null =>
  meantBy(actions, press, mac).find(({ otherwise }) => otherwise !== undefined)?.otherwise ?? null;

/** What a key does here, or whether it is only to be kept from doing what it does elsewhere; null where it is not ours. */
export function answerTo(
  actions: readonly Action[],
  context: Context,
  press: Press,
  mac: boolean,
): Action | 'nothing' | null {
  const meant = meantBy(actions, press, mac);
  const held = meant.length > 0 && HELD.has(press.key) ? 'nothing' : null;
  return meant.find((action) => action.when(context)) ?? held;
}

/** Key caps to show: keys of the common words, but for a letter or digit, which stands for itself. */
export function capsOf(chord: Chord, mac: boolean): readonly string[] {
  return [
    ...(chord.mod ? [mac ? 'key.cmd' : 'key.ctrl'] : []),
    ...(chord.alt ? [mac ? 'key.option' : 'key.alt'] : []),
    ...(chord.shift ? ['key.shift'] : []),
    chord.key.length === 1 ? chord.key.toUpperCase() : `key.${chord.key}`,
  ];
}
