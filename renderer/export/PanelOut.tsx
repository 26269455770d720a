import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../ui/Button';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';
import './panel-out.css';

interface Props {
  panel: RefObject<HTMLElement | null>;
  /** In a bar: icons alone, and what came of it is told where the page tells things. */
  inBar?: boolean;
}

/** For a panel of words (a list, a sheet): prints it, and copies it as a picture. What that needs comes with the press. */
export function PanelOut({ panel, inBar = false }: Props) {
  const { t } = useTranslation();
  const [told, setTold] = useState(''); // beside the buttons, since a dialog hides the page's notices

  const print = async () => {
    const { printPanel } = await import('./print');
    if (panel.current) printPanel(panel.current);
  };
  const copy = async () => {
    const [{ panelPicture }, { copyPng }] = await Promise.all([import('../raster/panel'), import('./clipboard')]);
    if (!panel.current) return;
    const copied = await copyPng(panelPicture(panel.current));
    const words = copied.ok ? t('copy.picture-done') : faultWords(t, copied.fault);
    if (inBar) tell(words, { bad: !copied.ok });
    else setTold(words);
  };

  const [onPrint, onCopy] = [() => void print(), () => void copy()];
  if (inBar)
    return (
      <>
        <IconButton icon="printer" label={t('panel.print')} onPress={onPrint} />
        <IconButton icon="copy" label={t('panel.copy')} onPress={onCopy} />
      </>
    );
  return (
    <div className="panel-out">
      <Button icon="printer" onPress={onPrint}>
        {t('panel.print')}
      </Button>
      <Button icon="copy" onPress={onCopy}>
        {t('panel.copy')}
      </Button>
      <p role="status">{told}</p>
    </div>
  );
}
