import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import {
  type Answer,
  type Ask,
  type Channel,
  contract,
  type EventName,
  eventContract,
  type Told,
} from '../../shared/host/contract';
import { isOwnPage } from './own';

/**
 * Answers one channel of the contract. Only our own page is answered, in a window's main frame; what it asks and what it
 * is told are both checked. A question that breaks the contract is a bug and rejects.
 */
export function answerAt<C extends Channel>(
  channel: C,
  answer: (ask: Ask<C>, window: BrowserWindow) => Answer<C> | Promise<Answer<C>>,
): void {
  const { ask: question, answer: reply } = contract[channel];
  ipcMain.handle(channel, async (event, payload: unknown) => {
    const window = windowOf(event);
    return reply.parse(await answer(question.parse(payload), window));
  });
}

/** Tells a window's page. Where there is none any more, or not ours, nobody hears it. */
export function tellTo<E extends EventName>(window: BrowserWindow, event: E, told: Told<E>): void {
  const payload = eventContract[event].parse(told);
  if (window.isDestroyed() || window.webContents.isCrashed()) return;
  const { mainFrame } = window.webContents;
  if (isOwnPage({ sender: { mainFrame }, senderFrame: mainFrame })) mainFrame.send(event, payload);
}

function windowOf(event: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (!window || !isOwnPage(event)) throw new Error('Only the page of this app is answered.');
  return window;
}
