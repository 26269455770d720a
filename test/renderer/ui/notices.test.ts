import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { notices, putAway, tell } from '../../../renderer/ui/notices';

const texts = () => notices.getState().list.map(({ text }) => text);
const offer = { label: 'Put it back', icon: 'undo-2', run: () => {} };

beforeEach(() => {
  vi.useFakeTimers();
  notices.setState({ list: [] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('what offers something stays until it is put away, whatever else is told', () => {
  tell('Deleted.', { offer });
  tell('Deleted.', { offer }); // another of the same name
  for (let i = 0; i < 5; i++) tell(`${i}`, { bad: true });
  tell('Deleted.', { bad: true });
  vi.advanceTimersByTime(3_600_000);
  expect(texts()).toEqual(['Deleted.', 'Deleted.', '3', '4', 'Deleted.']);
  const [first] = notices.getState().list;
  putAway(first?.id ?? 0);
  expect(texts()).toEqual(['Deleted.', '3', '4', 'Deleted.']);
});

test('what is about the same takes the place of what was said before', () => {
  tell('a.png is saved.', { about: 'saved' });
  tell('Lost.', { bad: true });
  tell('b.png is saved.', { about: 'saved' });
  expect(texts()).toEqual(['Lost.', 'b.png is saved.']);
});

test('the same words again stand there once, and one good sentence goes by itself', () => {
  tell('Saved.');
  tell('Lost.', { bad: true });
  tell('Saved.');
  expect(texts()).toEqual(['Lost.', 'Saved.']);
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['Lost.']);
});

test('words of a stranger break no line and turn no letters round', () => {
  tell('“a\n\u202etxt.exe” could not be opened.', { lines: ['elements/\u2066x\u2028Saved.: left out'], bad: true });
  const [notice] = notices.getState().list;
  expect(notice).toMatchObject({
    text: '“a\\n\\u202etxt.exe” could not be opened.',
    lines: ['elements/\\u2066x\\u2028Saved.: left out'],
  });
});
