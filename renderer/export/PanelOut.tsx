import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';

/** For a panel of words (a list, a sheet): prints it, and copies it as a picture. What that needs comes with the press. */
export function PanelOut({ panel }: { panel: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();

  const print = async () => {
    const { printPanel } = await import('./print');
    if (panel.current) printPanel(panel.current);
  };
  const copy = async () => {
    const [{ panelPicture }, { copyPng }] = await Promise.all([import('../raster/panel'), import('./clipboard')]);
    if (!panel.current) return;
    const copied = await copyPng(panelPicture(panel.current));
    if (copied.ok) tell(t('copy.picture-done'));
    else tell(faultWords(t, copied.fault), { bad: true });
  };

  return (
    <>
      <Button icon="printer" onPress={() => void print()}>
        {t('panel.print')}
      </Button>
      <Button icon="copy" onPress={() => void copy()}>
        {t('panel.copy')}
      </Button>
    </>
  );
}
