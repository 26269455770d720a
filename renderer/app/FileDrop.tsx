import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openFiles } from '../editor/dropped-files';
import { hasFiles } from '../editor/file-drops';
import { useServices } from '../editor/services';
import { Icon } from '../ui/Icon';
import './file-drop.css';

/**
 * A file that is dropped anywhere on the page is opened; the browser would leave the page for it. What is being typed is in
 * its workbook already.
 */
export function FileDrop() {
  const { t } = useTranslation();
  const services = useServices();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const listen = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', answer: (event: DragEvent) => void) =>
      document.addEventListener(name, (event) => hasFiles(event.dataTransfer ?? new DataTransfer()) && answer(event), {
        signal,
      });
    listen('dragenter', () => setOver(true));
    listen('dragover', (event) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    });
    listen('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false); // out of the window
    });
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      void openFiles(t, services, [...(event.dataTransfer?.files ?? [])]);
    });
    return () => stop.abort();
  }, [t, services]);

  return (
    over && (
      <div className="file-drop">
        <p>
          <Icon name="folder-open" size={24} />
          {t('drop.hint')}
        </p>
      </div>
    )
  );
}
