import type { Fault } from '../../shared/file/fault';
import type { Answer, Ask, Bridge, Channel } from '../../shared/host/contract';
import { contract } from '../../shared/host/contract';
import { fail, ok, type Result } from '../../shared/model/result';
import { fileName, type Host } from './host';

/** Through the preload script to the shell. What comes back is checked against the contract. */
export function desktopHost(bridge: Bridge): Host {
  return {
    open: async ({ title, types }) =>
      settled(await asked(bridge, 'file.open', { title: title.slice(0, 200), types: copied(types) })),
    save: async ({ name, otherwise, bytes, types }) =>
      settled(
        await asked(bridge, 'file.save', {
          name: fileName(name, otherwise),
          bytes: new Uint8Array(bytes),
          types: copied(types),
        }),
      ),
  };
}

async function asked<C extends Channel>(bridge: Bridge, channel: C, ask: Ask<C>): Promise<Result<Answer<C>, Fault>> {
  try {
    const answer = contract[channel].answer.safeParse(await bridge.ask(channel, ask));
    return answer.success ? ok(answer.data) : fail({ code: 'door.answer' });
  } catch {
    return fail({ code: 'door.answer' });
  }
}

/** `failed` is a key of the words. */
function settled<T extends object>(answer: Result<T | { failed: string } | null, Fault>): Result<T | null, Fault> {
  if (!answer.ok || answer.value === null) return answer.ok ? ok(null) : answer;
  const { value } = answer;
  return 'failed' in value ? fail({ code: value.failed }) : ok(value);
}

const copied = (types: Parameters<Host['open']>[0]['types']) =>
  types.map(({ name, endings }) => ({ name, endings: [...endings] }));
