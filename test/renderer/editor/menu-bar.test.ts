import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type MenuPart, openMenuBar } from '../../../renderer/editor/menu-bar';
import type { MenuGroup } from '../../../renderer/host/host';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function bar() {
  const shown: (readonly MenuGroup[])[] = [];
  const menu = openMenuBar();
  menu.show({ menu: (groups) => void shown.push(groups) });
  return { menu, shown };
}

const part = (label: string, enabled: boolean, run = () => {}): MenuPart => ({
  label,
  items: [{ id: label, label, enabled, run }],
});
const rest = () => vi.advanceTimersByTime(1_000);

describe('the menu bar', () => {
  test('hears what there is when the page has come to rest, not with each key', () => {
    const { menu, shown } = bar();
    const parts = vi.fn(() => [part('Undo', true)]);
    const { stir } = menu.offer(parts);
    for (let key = 0; key < 100; key++) {
      stir();
      vi.advanceTimersByTime(50);
    }
    expect(parts).not.toHaveBeenCalled();
    rest();
    expect(parts).toHaveBeenCalledTimes(1);
    expect(shown).toEqual([[{ label: 'Undo', items: [{ id: 'Undo', label: 'Undo', enabled: true }] }]]);
  });

  test('hears it again only where it has become another one', () => {
    const { menu, shown } = bar();
    let enabled = false;
    const { stir } = menu.offer(() => [part('Undo', enabled)]);
    rest();
    stir();
    rest();
    expect(shown).toHaveLength(1);
    enabled = true;
    stir();
    rest();
    expect(shown).toHaveLength(2);
  });

  test('has what several offer, until they go', () => {
    const { menu, shown } = bar();
    menu.offer(() => [part('Open', true)]);
    const { stop } = menu.offer(() => [part('Undo', true)]);
    rest();
    stop();
    rest();
    expect(shown.map((groups) => groups.map(({ label }) => label))).toEqual([['Open', 'Undo'], ['Open']]);
  });

  test('does what is picked, if it can still be done', () => {
    const { menu } = bar();
    const done: string[] = [];
    let enabled = true;
    menu.offer(() => [part('Undo', enabled, () => done.push('undone'))]);
    menu.pick('Undo');
    menu.pick('Other');
    enabled = false;
    menu.pick('Undo');
    expect(done).toEqual(['undone']);
  });

  test('costs nothing where there is none', () => {
    const menu = openMenuBar();
    const parts = vi.fn(() => []);
    menu.offer(parts).stir();
    rest();
    expect(parts).not.toHaveBeenCalled();
  });
});
