/**
 * Saves a file once, and stops before a step of it: `child.mjs TARGET SOURCE STOP HOW`. Every call of the disk is a step. At
 * the one whose number is STOP it says its name and waits for a line on stdin, so that meanwhile something can happen to the
 * disk or to itself. HOW is 'new' or 'known': whether the file that is replaced is held to what it was. Says at the end how
 * many steps there were and what the save answered.
 */
import { readFileSync, readSync, writeSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { writeAtomic } from '../../../main/files/atomic';
import { hashOf } from '../../../main/files/seen';

const [target = '', source = '', stop = '0', how = 'new'] = process.argv.slice(2);
const bytes = readFileSync(source);
const known = how === 'known' ? readFileSync(target) : null;
const handles: object = Object.getPrototypeOf(await promises.open(source));

const say = (line: string) => writeSync(1, `${line}\n`);
let steps = 0;
function step(name: string): void {
  steps++;
  if (steps !== Number(stop)) return;
  say(name);
  readSync(0, Buffer.alloc(1));
}

/** Every function that stands here is a step from now on. */
function watch(owner: object, label: string): void {
  for (const name of Object.getOwnPropertyNames(owner)) {
    const { value } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    if (typeof value !== 'function' || name === 'constructor') continue;
    Reflect.set(owner, name, function watched(this: unknown, ...args: unknown[]) {
      step(`${label}${name}`);
      return Reflect.apply(value, this, name === 'write' && label ? aThird(args) : args);
    });
  }
}

/** A disk may take less than it is given: there are moments in the middle. */
function aThird([buffer, offset, length, position]: unknown[]): unknown[] {
  const less = Math.min(Number(length), Math.ceil(bytes.length / 3));
  return [buffer, offset, less, position];
}

watch(handles, 'file.');
watch(promises, '');
syncBuiltinESMExports();

const answer = await writeAtomic(target, bytes, known ? { size: known.length, hash: hashOf(known) } : undefined);
say(`${steps} ${answer.ok ? 'saved' : answer.fault}`);
