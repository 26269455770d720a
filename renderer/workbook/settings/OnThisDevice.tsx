import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useServices } from '../../editor/services';
import type { Promised } from '../../store/device';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';

/** What becomes of the workbooks on this computer: what the browser has promised, and how much there is. */
export function OnThisDevice() {
  const { t, i18n } = useTranslation();
  const { device, host } = useServices();
  const keeps = useStore(device.keeps, (state) => state.keeps);
  const [promised, setPromised] = useState<Promised | null>(null);
  const [used, setUsed] = useState<number | null>(null);
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    let gone = false;
    void Promise.all([device.promise(), device.used()]).then(([promised, used]) => {
      if (gone) return;
      setPromised(promised);
      setUsed(used);
    });
    return () => {
      gone = true;
    };
  }, [device]);

  const ask = async () => {
    const answer = await device.ask();
    setPromised(answer);
    setRefused(answer !== 'kept');
  };

  const told = host.desktop ? 'desktop' : keeps ? promised : 'nothing';
  const isUnsure = told !== 'desktop' && keeps && device.deletesUnvisited;
  const isSafe = told === 'desktop' || (told === 'kept' && !isUnsure);
  return (
    <fieldset className="settings-group device">
      <legend>{t('device.title')}</legend>
      {told && (
        <p role="status">
          <Icon name={isSafe ? 'circle-check' : 'circle-question-mark'} size={18} />
          <span>
            {t(`device.${told}`)}
            {keeps && used !== null && <small>{t('device.used', { size: sizeOf(i18n.language, used) })}</small>}
            {isUnsure && <small>{t('home.seven-days')}</small>}
            {refused && <small>{t('device.refused')}</small>}
          </span>
        </p>
      )}
      {told === 'may-go' && (
        <Button icon="lock" onPress={() => void ask()}>
          {t('device.ask')}
        </Button>
      )}
    </fieldset>
  );
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** To two figures, in the largest unit that leaves some before the point. */
function sizeOf(locale: string, bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const options = {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumSignificantDigits: 2,
  } as const;
  return new Intl.NumberFormat(locale, options).format(bytes / 1000 ** step);
}
