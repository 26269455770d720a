import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/file/fault';
import type { Result } from '../../../shared/model/result';
import { type License, readLicenses } from '../../editor/licenses';
import { useServices } from '../../editor/services';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { faultWords } from '../../ui/fault-words';
import './about.css';

/** Put in when the page is built: `0.1.0`. */
declare const VERSION: string;

/** Which version this is, and the license of each part that it is made with. */
export function About({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { desktop } = useServices().host;
  const [listed, setListed] = useState<Result<readonly License[], Fault> | null>(null);

  useEffect(() => {
    if (listed) return;
    let gone = false;
    void readLicenses().then((read) => gone || setListed(read));
    return () => {
      gone = true;
    };
  }, [listed]);

  return (
    <Dialog title={t('action.about')} isOpen onClose={onClose}>
      <p>{t('about.version', { version: VERSION })}</p>
      <p>{t('about.how')}</p>
      {desktop && <p>{t('about.desktop')}</p>}
      <h3>{t('about.parts')}</h3>
      <div className="licenses" aria-busy={listed === null}>
        {listed === null && <p role="status">{t('about.loading')}</p>}
        {listed && !listed.ok && (
          <div className="licenses-failed">
            <p role="alert">{faultWords(t, listed.fault)}</p>
            <Button icon="refresh-cw" onPress={() => setListed(null)}>
              {t('about.again')}
            </Button>
          </div>
        )}
        {listed?.ok && listed.value.length === 0 && <p>{t('about.none')}</p>}
        {listed?.ok &&
          listed.value.map(({ name, version, license, text }) => (
            <details key={`${name} ${version}`}>
              <summary>
                <span>{name}</span> <small>{t('about.part', { version, license })}</small>
              </summary>
              <pre>{text}</pre>
            </details>
          ))}
      </div>
      <div className="dialog-buttons">
        <Button icon="x" onPress={onClose}>
          {t('about.close')}
        </Button>
      </div>
    </Dialog>
  );
}
