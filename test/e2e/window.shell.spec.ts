import { expect, test } from '@playwright/test';
import { recorder } from '../robot/recorder';
import { launchElectron, noElectron } from './in-electron';

/** What else a window does: window-life.shell.spec.ts; what it does not let happen: security.shell.spec.ts. */

test.skip(noElectron !== null, noElectron ?? '');

test('asks before it closes on words that could not be saved, and closes when told to', async ({
  browserName: _,
}, info) => {
  const electron = await launchElectron(info.outputPath('profile'));
  const page = await electron.firstWindow();
  await recorder(page).startsAFishbone();
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  await page.keyboard.type('Late buses');
  await expect(page.getByRole('contentinfo').getByText(/^Not saved/)).toBeVisible();
  const close = (button: number) =>
    electron.evaluate(({ BrowserWindow, dialog }, button) => {
      const asked = new Promise((resolve) => {
        const showMessageBoxSync = (_: unknown, { message, buttons }: { message: string; buttons: string[] }) => {
          resolve([message, ...buttons]);
          return button;
        };
        Object.assign(dialog, { showMessageBoxSync });
      });
      BrowserWindow.getAllWindows()[0]?.close();
      return asked;
    }, button);
  expect(await close(0)).toEqual(['The last changes could not be saved.', 'Stay', 'Leave without them']);
  await expect(page.getByRole('contentinfo').getByText(/^Not saved/)).toBeVisible();
  await Promise.all([electron.waitForEvent('close'), close(1).catch(() => undefined)]);
});
