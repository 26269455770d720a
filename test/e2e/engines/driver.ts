/** What each engine's own driver can do; `engine.ts` makes one interface for tests of it. */
export interface Driver {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The value of an expression, once its promise has resolved; what JSON can carry. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Types into what has the keyboard. A line break is Enter. */
  type(words: string): Promise<void>;
  /** One key with modifiers before it: 'Enter', 'Control+Shift+z'. Letters are small. */
  press(keys: string): Promise<void>;
  mouse(steps: readonly PointerStep[]): Promise<void>;
  /** The same with one finger. Rejects where the driver cannot. */
  touch(steps: readonly PointerStep[]): Promise<void>;
  /** A PNG of the viewport, one pixel for a px. */
  screenshot(): Promise<Buffer>;
  /** Errors on the console, and what nobody caught, since the start. */
  errors: readonly string[];
  close(): Promise<void>;
  /** Frees what is left of it on our side, when all of its processes have been killed. */
  letGo(): Promise<void>;
}

/** px of the viewport. */
export type PointerStep = { move: { x: number; y: number } } | 'down' | 'up';

/** The same for a driver with a mouse of its own. */
export async function moveMouse(
  mouse: { down(): Promise<void>; up(): Promise<void>; move(x: number, y: number): Promise<void> },
  steps: readonly PointerStep[],
): Promise<void> {
  for (const step of steps)
    if (step === 'down') await mouse.down();
    else if (step === 'up') await mouse.up();
    else await mouse.move(step.move.x, step.move.y);
}

export interface Launch {
  /** Everything that the browser stores. */
  profile: string;
  /** Files that pages download. */
  downloads: string;
  /** The screen takes fingers. */
  touch: boolean;
}

export const VIEWPORT = { width: 1280, height: 800 } as const; // px

const KEYS = [
  ...(['Control', 'Shift', 'Alt', 'Meta', 'Enter', 'Tab', 'Escape', 'Backspace', 'Delete', 'Home', 'End'] as const),
  ...(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'F1', 'F2', 'F6', 'F7', 'F8', 'F9', '.', '?', ' '] as const),
  ...(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't'] as const),
  ...(['u', 'v', 'w', 'x', 'y', 'z', 'A', 'C', 'F', 'L', 'V', 'X', 'Z', '0', '1', '2', '3', '4', '5'] as const),
] as const;
export type KeyName = (typeof KEYS)[number];

/** `Control+Shift+z` as what is held and what is pressed; a letter under Shift is a capital. Throws at a key it does not know. */
export function chord(keys: string): { held: readonly KeyName[]; key: KeyName } {
  const names = keys
    .split('+')
    .map((name, _, all) => keyNamed(all.includes('Shift') && /^[a-z]$/.test(name) ? name.toUpperCase() : name));
  const key = names.pop();
  if (!key) throw new Error('no key to press');
  return { held: names, key };
}

function keyNamed(name: string): KeyName {
  const found = KEYS.find((each) => each === name);
  if (!found) throw new Error(`driver.ts knows no key ${name}`);
  return found;
}
