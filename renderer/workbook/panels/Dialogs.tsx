import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../shared/kinds/kind';
import { catchWords } from '../../desk/early-words';
import { useWish } from '../../desk/wishes';

type Name = 'palette' | 'link' | 'keys' | 'settings' | 'history';

const loadPalette = () => import('../palette/Palette');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const LinkList = lazy(async () => ({ default: (await import('../links/LinkList')).LinkList }));
const KeySheet = lazy(async () => ({ default: (await import('../keys/KeySheet')).KeySheet }));
const History = lazy(async () => ({ default: (await import('../history/History')).History }));
const Settings = lazy(async () => ({ default: (await import('../settings/Settings')).Settings }));

/** What is asked for with a key and comes over the page, loaded when it is. */
export function Dialogs({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Name | null>(null);
  const close = () => setOpen(null);
  const ask = (name: Name, label: string) => {
    catchWords(label, close); // what is typed now is for it, and not for the line behind it
    setOpen(name);
  };
  useWish('palette', () => ask('palette', t('palette.field')));
  useWish('link', () => ask('link', t('link.field')));
  useWish('keys', () => ask('keys', t('keys.field')));
  useWish('settings', () => ask('settings', t('action.settings')));
  useWish('history', () => ask('history', t('action.history')));

  // Who presses the palette's key types on at once: it has to be there by then.
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadPalette());
    return () => cancelIdleCallback(idle);
  }, []);

  return (
    <Suspense>
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'link' && <LinkList onClose={close} />}
      {open === 'keys' && <KeySheet kind={kind} onClose={close} />}
      {open === 'history' && <History onClose={close} />}
      {open === 'settings' && <Settings onClose={close} />}
    </Suspense>
  );
}
