import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { faultWords } from '../ui/fault-words';
import './panel-out.css';

/** For a panel of words (a list, a sheet): prints it, and copies it as a picture. What that needs comes with the press. */
export function PanelOut({ panel }: { panel: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const [told, setTold] = useState(''); // here, since a dialog hides the page's notices

  const print = async () => {
    const { printPanel } = await import('./print');
    if (panel.current) printPanel(panel.current);
  };
  const copy = async () => {
    const [{ panelPicture }, { copyPng }] = await Promise.all([import('../raster/panel'), import('./clipboard')]);
    if (!panel.current) return;
    const copied = await copyPng(panelPicture(panel.current));
    setTold(copied.ok ? t('copy.picture-done') : faultWords(t, copied.fault));
  };

  return (
    <div className="panel-out">
      <p role="status">{told}</p>
      <Button icon="printer" onPress={() => void print()}>
        {t('panel.print')}
      </Button>
      <Button icon="copy" onPress={() => void copy()}>
        {t('panel.copy')}
      </Button>
    </div>
  );
}
