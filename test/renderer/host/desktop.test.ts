import { describe, expect, test } from 'vitest';
import { desktopHost } from '../../../renderer/host/desktop';
import { type Bridge, contract } from '../../../shared/host/contract';
import { words } from '../../../shared/words';

const types = [{ name: 'Throughline', endings: ['throughline'] }];
const bytes = new Uint8Array([1, 2, 3]);

/** A shell that checks what it is asked and answers what it was told to. */
function shellThat(answers: unknown) {
  const asked: unknown[] = [];
  const bridge: Bridge = {
    ask: async (channel, payload) => {
      asked.push(contract[channel].ask.parse(payload));
      if (answers instanceof Error) throw answers;
      return answers;
    },
    on: () => {},
  };
  return { host: desktopHost(bridge), asked };
}

const open = (answers: unknown) => shellThat(answers).host.open({ title: 'Open', types });
const save = (answers: unknown) =>
  shellThat(answers).host.save({ name: 'Why.throughline', otherwise: 'Untitled', bytes, types });

describe('through the shell', () => {
  test('a file comes in, and one goes out', async () => {
    const spot = { place: 'p1', seen: { size: 3, modified: 1_479_000_000_000, hash: 'a'.repeat(64) } };
    expect(await open({ ...spot, name: 'Why.throughline', bytes })).toEqual({
      ok: true,
      value: { name: 'Why.throughline', bytes, spot },
    });
    expect(await save({ ...spot, name: 'Why 2.throughline' })).toEqual({
      ok: true,
      value: { name: 'Why 2.throughline', spot },
    });
  });

  test('a person may choose none', async () => {
    expect(await open(null)).toEqual({ ok: true, value: null });
    expect(await save(null)).toEqual({ ok: true, value: null });
  });

  test('what failed there has its words here', async () => {
    const failed = { ok: false, fault: { code: 'read.forbidden' } };
    expect(await open({ failed: 'read.forbidden' })).toEqual(failed);
    expect(await save({ failed: 'read.forbidden' })).toEqual(failed);
    expect(words.en.common).toHaveProperty(['read.forbidden']);
  });

  test.each([
    undefined,
    'yes',
    {},
    { name: 7 },
    { name: 'x', bytes: [1, 2] },
    { name: 'x', bytes: 'words' },
    { name: 'x', path: '/home' },
    { failed: 7 },
    new Error('No such channel'),
  ])('an answer that breaks the contract is a fault: %s', async (answer) => {
    const fault = { ok: false, fault: { code: 'door.answer' } };
    expect(await open(answer)).toEqual(fault);
    expect(await save(answer)).toEqual(fault);
    expect(words.en.common).toHaveProperty(['door.answer']);
  });

  test('asks only what the contract allows, whatever the title', async () => {
    const { host, asked } = shellThat(null);
    await host.open({ title: 'x'.repeat(5_000), types });
    await host.save({ name: `${'📐 why/'.repeat(500)}.throughline`, otherwise: 'Untitled', bytes, types });
    expect(asked).toHaveLength(2);
  });
});
