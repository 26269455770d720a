import { join } from 'node:path';
import { app } from 'electron';
import { openBackups } from '../files/backups';
import { answerAt } from './ipc';

/** To be called once, when the app is ready. */
export function answerBackups(): void {
  const backups = openBackups(join(app.getPath('userData'), 'backups'));
  answerAt('backup.write', async ({ bytes, ...copy }) => {
    const written = await backups.write(copy, bytes);
    return written.ok ? null : { failed: written.fault };
  });
  answerAt('backup.list', async () => {
    const listed = await backups.list();
    return listed.ok ? listed.value : { failed: listed.fault };
  });
  answerAt('backup.read', async ({ id, at }) => {
    const read = await backups.read(id, at);
    return read.ok ? read.value : { failed: read.fault };
  });
}
