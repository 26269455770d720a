import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../editor/services';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { faultWords } from '../ui/fault-words';
import { startFromOutline } from './start-screen-actions';

/** A list of causes, from notes or from somebody else, becomes a diagram. */
export function PasteOutline({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const services = useServices();
  const field = useRef<HTMLTextAreaElement>(null);
  const [wrong, setWrong] = useState('');
  const [reading, setReading] = useState<AbortController | null>(null);

  useEffect(() => () => reading?.abort(), [reading]); // closed, by Cancel, Escape or a press outside

  const make = async () => {
    if (reading) return;
    const text = field.current?.value ?? '';
    if (text.trim() === '') return setWrong(t('paste.nothing'));
    const begun = new AbortController();
    setWrong('');
    setReading(begun);
    const fault = await startFromOutline(t, services, { text, html: '' }, begun.signal).finally(() => setReading(null));
    if (fault === 'stopped') return;
    if (fault) setWrong(faultWords(t, fault));
    else onClose();
  };

  return (
    <Dialog title={t('paste.title')} isOpen onClose={onClose}>
      <p id="paste-how">{t('paste.how')}</p>
      <textarea
        ref={field}
        aria-label={t('paste.field')}
        aria-describedby="paste-how paste-wrong"
        spellCheck
        autoFocus
      />
      <p id="paste-wrong" className="dialog-wrong" role="alert">
        {wrong}
      </p>
      <div className="dialog-buttons">
        <Button icon="x" onPress={onClose}>
          {t('paste.cancel')}
        </Button>
        <Button icon="check" look="primary" onPress={make}>
          {t('paste.make')}
        </Button>
      </div>
    </Dialog>
  );
}
