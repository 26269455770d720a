import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { filesIn, openArrivals } from '../../../main/shell/arrivals';

const home = resolve('/home/team');

describe('the files that a program is started with', () => {
  test('stand in the folder of the start, or say themselves where they are', () => {
    const whole = resolve('/somewhere/else/Math gap.throughline');
    expect(filesIn(['Why.throughline', whole, '../Sketch.PNG', 'a.svg'], home)).toEqual([
      resolve(home, 'Why.throughline'),
      whole,
      resolve(home, '../Sketch.PNG'),
      resolve(home, 'a.svg'),
    ]);
  });

  test('may be addresses, as some desktops hand them over', () => {
    const whole = resolve('/home/team/Où est le bus 🚌.throughline');
    expect(filesIn([pathToFileURL(whole).href], home)).toEqual([whole]);
  });

  test('are neither switches nor folders nor files of others nor places on the net', () => {
    const others = ['.', '--user-data-dir=/x/y.throughline', '-r', 'compat.cjs', 'notes.txt', 'run.exe', '--a.svg'];
    const net = ['https://example.org/a.throughline', 'throughline://app/a.svg', 'file://%/a.svg'];
    expect(filesIn([...others, ...net], home)).toEqual([]);
  });

  test('of a whole folder are not all of them', () => {
    expect(
      filesIn(
        Array.from({ length: 500 }, (_, i) => `${i}.svg`),
        home,
      ),
    ).toHaveLength(20);
  });
});

test('what comes before the page listens waits for it, and each is handed over once, in order', async () => {
  let read = () => {};
  const slow = new Promise<void>((resolve) => {
    read = resolve;
  });
  const arrivals = openArrivals(async (path) => {
    if (path === 'a') await slow;
    return { name: path, failed: 'read.absent' };
  });
  const told: string[] = [];
  const tell = ({ name }: { name: string }) => void told.push(name);
  arrivals.came(['a', 'b']);
  arrivals.handOver(tell);
  arrivals.came(['c']);
  const last = new Promise<void>((resolve) => {
    arrivals.handOver(({ name }) => {
      tell({ name });
      resolve();
    });
  });
  expect(told).toEqual([]);
  read();
  await last;
  expect(told).toEqual(['a', 'b', 'c']);
});
