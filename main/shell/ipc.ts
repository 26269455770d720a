import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type Answer, type Ask, type Channel, contract } from '../../shared/host/contract';
import { isOurs } from './security';

/**
 * Answers one channel of the contract. Only our own page is answered, in a window's main frame; what it asks and what it
 * is told are both checked. A question that breaks the contract is a bug and rejects.
 */
export function answerAt<C extends Channel>(
  channel: C,
  answer: (ask: Ask<C>, window: BrowserWindow) => Promise<Answer<C>>,
): void {
  const { ask: question, answer: reply } = contract[channel];
  ipcMain.handle(channel, async (event, payload: unknown) => {
    const ask = question.parse(payload);
    return reply.parse(await answer(ask, windowOf(event)));
  });
}

function windowOf({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender);
  if (!window || senderFrame !== sender.mainFrame || !isOurs(senderFrame.url))
    throw new Error('Only the page of this app is answered.');
  return window;
}
