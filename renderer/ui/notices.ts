import { createStore } from 'zustand/vanilla';
import { visible } from '../../shared/words/visible';

/** What the page tells: `said` only to those who listen, a notice on the screen as well. Texts, already in words. */
export interface Notice {
  id: number;
  text: string;
  /** More lines, where there are some: what was mended, which lines were left. */
  lines: readonly string[];
  bad: boolean;
  offer: Offer | null;
  /** Other ways, where there is an offer. */
  others: readonly Offer[];
  /** Takes the place of one that is about the same; empty: of one with the same words. */
  about: string;
}

export interface Offer {
  label: string;
  icon: string;
  run: () => void;
}

interface Notices {
  /** The last few, so that one thing said right after another does not swallow it. */
  said: readonly { id: number; text: string }[];
  list: readonly Notice[];
}

export const notices = createStore<Notices>(() => ({ said: [], list: [] }));

let made = 0;

/** Politely: after what is being read aloud. */
export const announce = (text: string): void =>
  notices.setState(({ said }) => ({ said: [...said, { id: ++made, text }].slice(-4) }));

const READ = 8_000; // ms, for one sentence that asks for nothing

const MOST = 3; // that offer nothing

/**
 * Stays until it is put away, unless it is only one good sentence. The same words again, or others about the same, take the place
 * of those before, and many push out the oldest; but what offers something is the one way to it, and goes only when it is put away.
 */
export const tell = (text: string, more: More = {}): void => void post(text, more);

/** The same; returns what puts it away before anybody else does. */
export function tellFor(text: string, more: More = {}): () => void {
  const { id } = post(text, more);
  return () => putAway(id);
}

type More = Partial<Pick<Notice, 'lines' | 'bad' | 'offer' | 'others' | 'about'>>;

/** Its words may hold what a stranger's file or its name does: each stays one line of letters. */
function post(words: string, { lines = [], ...more }: More): Notice {
  const text = visible(words);
  const plain = { text, lines: lines.map(visible) };
  const notice: Notice = { id: ++made, ...plain, bad: false, offer: null, others: [], about: '', ...more };
  notices.setState(({ list }) => {
    const same = (other: Notice) => (notice.about ? other.about === notice.about : other.text === text);
    const all = [...list.filter((other) => other.offer || !same(other)), notice];
    const kept = new Set(all.filter(({ offer }) => !offer).slice(-MOST));
    return { list: all.filter((other) => other.offer || kept.has(other)) };
  });
  if (!notice.bad && !notice.offer && notice.lines.length === 0) setTimeout(() => putAway(notice.id), READ);
  return notice;
}

export const putAway = (id: number): void =>
  notices.setState(({ list }) => ({ list: list.filter((notice) => notice.id !== id) }));
