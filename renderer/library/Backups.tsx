import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/file/fault';
import type { Result } from '../../shared/model/result';
import { openBytes } from '../editor/import-workbook';
import { useServices } from '../editor/services';
import type { Backup, Desktop } from '../host/host';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { faultWords } from '../ui/fault-words';
import { Icon } from '../ui/Icon';
import { tell } from '../ui/notices';
import './backups.css';

/** The app's own copies of every workbook: one comes in as a workbook of its own, and nothing is overwritten. */
export function Backups({ desktop, onClose }: { desktop: Desktop; onClose: () => void }) {
  const { t } = useTranslation();
  const services = useServices();
  const [listed, setListed] = useState<Result<readonly Backup[], Fault> | null>(null);

  useEffect(() => {
    let gone = false;
    desktop.backups().then((found) => gone || setListed(found));
    return () => {
      gone = true;
    };
  }, [desktop]);

  const open = async (backup: Backup) => {
    const read = await desktop.backup(backup);
    if (!read.ok) return tell(faultWords(t, read.fault), { bad: true });
    onClose();
    await openBytes(t, services, { name: backup.name, bytes: read.value.bytes });
  };

  return (
    <Dialog title={t('backups.title')} isOpen onClose={onClose}>
      <p>{t('backups.how')}</p>
      <div className="backups" aria-busy={listed === null}>
        {listed === null && <p className="late">{t('backups.loading')}</p>}
        {listed && !listed.ok && <p role="alert">{faultWords(t, listed.fault)}</p>}
        {listed?.ok && listed.value.length === 0 && <p>{t('backups.none')}</p>}
        {listed?.ok &&
          byWorkbook(listed.value).map(([latest, copies], i) => (
            <details key={latest.id} open={i === 0}>
              <summary>
                <span>{latest.name || t('library.untitled')}</span>
                <small>{t('backups.copies', { count: copies.length })}</small>
              </summary>
              <ul>
                {copies.map((backup) => (
                  <Copy key={backup.at} backup={backup} onOpen={() => void open(backup)} />
                ))}
              </ul>
            </details>
          ))}
      </div>
      <div className="dialog-buttons">
        <Button icon="x" onPress={onClose}>
          {t('backups.close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Copy({ backup, onOpen }: { backup: Backup; onOpen: () => void }) {
  const { t, i18n } = useTranslation();
  const { at, size } = backup;
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  const kilobytes = new Intl.NumberFormat(i18n.language).format(Math.max(1, Math.round(size / 1024)));
  return (
    <li>
      <time dateTime={new Date(at).toISOString()}>{time}</time>
      <small>{t('backups.size', { size: kilobytes })}</small>
      <button type="button" className="button link" aria-label={t('backups.open-at', { time })} onClick={onOpen}>
        <Icon name="folder-open" />
        <span>{t('backups.open')}</span>
      </button>
    </li>
  );
}

/** In the order in which they come: the latest first, each workbook with its latest. */
function byWorkbook(backups: readonly Backup[]): readonly (readonly [latest: Backup, copies: readonly Backup[]])[] {
  const groups = new Map<string, [Backup, ...Backup[]]>();
  for (const backup of backups) {
    const group = groups.get(backup.id);
    if (group) group.push(backup);
    else groups.set(backup.id, [backup]);
  }
  return [...groups.values()].map((copies) => [copies[0], copies]);
}
