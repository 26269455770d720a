import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../editor/services';
import type { Desktop, Recent } from '../host/host';
import { Icon } from '../ui/Icon';
import { whenOf } from '../ui/when';
import { openRecent } from './recent';
import './recent.css';

/** Files that were opened or saved lately, where there are any. Read anew whenever somebody comes back to the window. */
export function RecentFiles({ desktop }: { desktop: Desktop }) {
  const { t, i18n } = useTranslation();
  const services = useServices();
  const [files, setFiles] = useState<readonly Recent[]>([]);

  useEffect(() => {
    let gone = false;
    const read = async () => {
      const recent = await desktop.recent();
      if (!gone && recent.ok) setFiles(recent.value);
    };
    read();
    addEventListener('focus', read);
    return () => {
      gone = true;
      removeEventListener('focus', read);
    };
  }, [desktop]);

  if (files.length === 0) return null;
  return (
    <section className="recent" aria-labelledby="recent">
      <h2 id="recent">{t('recent.title')}</h2>
      <ul>
        {files.map((file) => (
          <li key={file.place}>
            <button type="button" onClick={() => void openRecent(t, services, desktop, file)}>
              <Icon name="file-text" />
              <span className="recent-name">{file.name}</span>
              <span className="recent-folder">{t('recent.in', { folder: file.folder })}</span>
              <time dateTime={new Date(file.at).toISOString()}>{whenOf(t, i18n.language, file.at)}</time>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
