/**
 * The page's own scheme. The origin must never change: IndexedDB keeps the library under it.
 */
export const scheme = 'throughline';
export const host = 'app';
export const origin = `${scheme}://${host}`;

/** Is this the address of our own page? */
export const isOurs = (url: string): boolean => url.startsWith(`${origin}/`);

interface Asking<Frame> {
  sender: { mainFrame: Frame };
  senderFrame: Frame | null;
}

/** Does our own page ask, in its window's main frame? A frame within it, or one that has gone by now, is nobody we know. */
export const isOwnPage = <Frame extends { url: string }>({ sender, senderFrame }: Asking<Frame>): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
