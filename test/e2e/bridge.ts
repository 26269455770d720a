import type { Page } from '@playwright/test';
import type { Bridge, Channel, EventName } from '../../shared/host/contract';

declare global {
  interface Window {
    throughline?: Bridge;
  }
}

/** What the shell answers to the page, or how it refuses. Bytes as a list of numbers, which the way back can carry. */
export const ask = (page: Page, channel: Channel, payload: object): Promise<unknown> =>
  page.evaluate(
    async ([channel, payload]) => {
      const revived = 'bytes' in payload ? { ...payload, bytes: Uint8Array.from(Object(payload.bytes)) } : payload;
      try {
        const answer = await window.throughline?.ask(channel, revived);
        const bytes = Object(answer).bytes;
        return bytes instanceof Uint8Array ? { ...Object(answer), bytes: [...bytes] } : answer;
      } catch {
        return 'refused';
      }
    },
    [channel, payload] as const,
  );

/** The page begins to listen. Returns what waits for the first that it is told, as JSON. */
export async function listen(page: Page, event: EventName): Promise<() => Promise<unknown>> {
  const told = await page.evaluateHandle((event) => {
    const first = new Promise<unknown>((resolve) => window.throughline?.on(event, resolve));
    return { first };
  }, event);
  return () => told.evaluate(({ first }) => first);
}
