import { join } from 'node:path';
import { app } from 'electron';
import { type Backups, openBackups } from '../files/backups';
import { inTurns } from '../files/turns';
import { answerAt } from './ipc';

/** To be called once, when the app is ready. One after the other: what one thins out, the next would still count. */
export function answerBackups(): void {
  const backups: Backups = openBackups(join(app.getPath('userData'), 'backups'));
  const turn = inTurns();
  answerAt('backup.write', ({ bytes, ...copy }) =>
    turn('', async () => {
      const written = await backups.write(copy, bytes);
      return written.ok ? null : { failed: written.fault };
    }),
  );
  answerAt('backup.list', async () => {
    const listed = await backups.list();
    return listed.ok ? listed.value : { failed: listed.fault };
  });
  answerAt('backup.read', async ({ id, at }) => {
    const read = await backups.read(id, at);
    return read.ok ? read.value : { failed: read.fault };
  });
}
