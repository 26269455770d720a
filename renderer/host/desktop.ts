import type { Fault } from '../../shared/file/fault';
import type { Answer, Ask, Bridge, Channel, EventName, Spot, Told } from '../../shared/host/contract';
import { contract, eventContract } from '../../shared/host/contract';
import { fileName } from '../../shared/model/file-name';
import { fail, ok, type Result } from '../../shared/model/result';
import type { Desktop, FileType, Host, Whole } from './host';

/** Through the preload script to the shell. What comes back is checked against the contract. */
export function desktopHost(bridge: Bridge): Host {
  return {
    desktop: desktopOf(bridge),
    open: async ({ title, types }) => {
      const opened = settled(await asked(bridge, 'file.open', { title: titled(title), types: copied(types) }));
      return opened.ok && opened.value ? ok(wholeOf(opened.value)) : opened;
    },
    save: async ({ name, otherwise, bytes, types }) => {
      const saved = settled(
        await asked(bridge, 'file.save', {
          name: fileName(name, otherwise),
          bytes: new Uint8Array(bytes),
          types: copied(types),
        }),
      );
      return saved.ok && saved.value ? ok({ name: saved.value.name, spot: spotOf(saved.value) }) : saved;
    },
  };
}

function desktopOf(bridge: Bridge): Desktop {
  return {
    write: async ({ place, seen }, bytes) => {
      const written = present(await asked(bridge, 'file.write', { place, seen, bytes: new Uint8Array(bytes) }));
      if (!written.ok) return written;
      return ok('changed' in written.value ? 'changed' : spotOf(written.value));
    },
    look: async (spot) => wholeOrNull(await asked(bridge, 'file.look', spot)),
    read: async (place) => {
      const read = present(await asked(bridge, 'file.read', { place }));
      return read.ok ? ok(wholeOf(read.value)) : read;
    },
    beside: async (place, bytes, mark) => {
      const ask = { place, bytes: new Uint8Array(bytes), mark: mark.slice(0, 80) };
      const beside = present(await asked(bridge, 'file.beside', ask));
      return beside.ok ? ok(beside.value.name) : beside;
    },
    find: async (place, title, types) =>
      wholeOrNull(await asked(bridge, 'file.find', { place, title: titled(title), types: copied(types) })),
    recent: () => asked(bridge, 'file.recent', {}),
    watch: (place) => void asked(bridge, 'file.watch', { place }),

    backUp: async ({ id, at, name, bytes }) => {
      const ask = { id, at, name: name.slice(0, 255), bytes: new Uint8Array(bytes) };
      const written = settled(await asked(bridge, 'backup.write', ask));
      return written.ok ? ok(null) : written;
    },
    backups: async () => {
      const listed = await asked(bridge, 'backup.list', {});
      if (!listed.ok) return listed;
      return 'failed' in listed.value ? fail({ code: listed.value.failed }) : ok(listed.value);
    },
    backup: async ({ id, at }) => present(await asked(bridge, 'backup.read', { id, at })),

    menu: (groups) =>
      void asked(bridge, 'menu.show', {
        groups: groups.map(({ items, ...group }) => ({ ...group, items: items.map((item) => ({ ...item })) })),
      }),
    listen: ({ changed, came, picked, leaving }) => {
      hear(bridge, 'file.changed', ({ place }) => changed(place));
      hear(bridge, 'file.came', (file) =>
        came('failed' in file ? fail({ code: file.failed, params: { name: file.name } }) : ok(wholeOf(file))),
      );
      hear(bridge, 'menu.picked', ({ id }) => picked(id));
      hear(bridge, 'window.leaving', () => void leaving().finally(() => asked(bridge, 'window.left', {})));
      void asked(bridge, 'window.ready', {});
    },
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

/** What breaks the contract is not heard: a newer shell may say more than we know. */
function hear<E extends EventName>(bridge: Bridge, event: E, listener: (told: Told<E>) => void): void {
  bridge.on(event, (payload) => {
    const told = eventContract[event].safeParse(payload);
    if (told.success) listener(told.data);
  });
}

/** `failed` is a key of the words. */
function settled<T extends object>(answer: Result<T | { failed: string } | null, Fault>): Result<T | null, Fault> {
  if (!answer.ok || answer.value === null) return answer.ok ? ok(null) : answer;
  const { value } = answer;
  return 'failed' in value ? fail({ code: value.failed }) : ok(value);
}

function present<T extends object>(answer: Result<T | { failed: string }, Fault>): Result<T, Fault> {
  if (!answer.ok) return answer;
  const { value } = answer;
  return 'failed' in value ? fail({ code: value.failed }) : ok(value);
}

type Carried = Spot & { name: string; bytes: Uint8Array };

function wholeOrNull(answer: Result<Carried | { failed: string } | null, Fault>): Result<Whole | null, Fault> {
  const whole = settled(answer);
  return whole.ok && whole.value ? ok(wholeOf(whole.value)) : whole.ok ? ok(null) : whole;
}

const spotOf = ({ place, seen }: Spot): Spot => ({ place, seen });
const wholeOf = (file: Carried): Whole => ({ name: file.name, bytes: file.bytes, spot: spotOf(file) });
const titled = (title: string): string => title.slice(0, 200);
const copied = (types: readonly FileType[]) => types.map(({ name, endings }) => ({ name, endings: [...endings] }));
