import type { Desktop } from '../host/host';

/** A part of the window's menu bar, as the page offers it. */
export interface MenuPart {
  label: string;
  /** The menu of the window's own that it becomes a part of. Without: a menu of its name. */
  at?: 'file' | 'edit' | 'view' | 'help';
  items: readonly MenuItem[];
}

export interface MenuItem {
  id: string;
  label: string;
  keys?: string; // as Electron spells them
  enabled: boolean;
  run(): void;
}

/** What is in the bar: some of it always, some while a workbook is open. Nobody makes it up before it is asked for. */
export interface MenuBar {
  /** `stir` is to be called whenever the parts may be others; it costs nothing where there is no bar. */
  offer(parts: () => readonly MenuPart[]): { stir(): void; stop(): void };
  /** Shows the bar in the shell, anew whenever it has become another one and the page has come to rest. */
  show(desktop: Pick<Desktop, 'menu'>): void;
  /** Does what an item of the bar stands for, if it can still be done. */
  pick(id: string): void;
}

const REST = 300; // ms without a change: while somebody types nobody looks at menus

export function openMenuBar(): MenuBar {
  const offers = new Set<() => readonly MenuPart[]>();
  let desktop: Pick<Desktop, 'menu'> | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let shown = '';

  const now = () => [...offers].flatMap((parts) => parts());
  const send = () => {
    const groups = now().map(({ items, ...part }) => ({ ...part, items: items.map(({ run: _, ...item }) => item) }));
    const text = JSON.stringify(groups);
    if (text !== shown) desktop?.menu(groups);
    shown = text;
  };
  const stir = () => {
    if (!desktop) return;
    clearTimeout(rest);
    rest = setTimeout(send, REST);
  };

  return {
    offer(parts) {
      offers.add(parts);
      stir();
      return {
        stir,
        stop: () => {
          offers.delete(parts);
          stir();
        },
      };
    },
    show(to) {
      desktop = to;
      stir();
    },
    pick(id) {
      const item = now()
        .flatMap(({ items }) => items)
        .find((item) => item.id === id);
      if (item?.enabled) item.run();
    },
  };
}

/** The one of this page. */
export const menuBar = openMenuBar();
