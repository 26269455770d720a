import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../shared/kinds/kind';
import { catchWords } from '../../editor/type-ahead';
import { useUiCommand } from '../../editor/ui-commands';
import { useInGoodTime } from '../../editor/useIdlePreload';

type Name = 'palette' | 'link' | 'keys' | 'settings' | 'about' | 'history';

const load = {
  palette: () => import('../palette/Palette').then(({ Palette }) => ({ default: Palette })),
  link: () => import('../links/LinkList').then(({ LinkList }) => ({ default: LinkList })),
  keys: () => import('../keys/KeySheet').then(({ KeySheet }) => ({ default: KeySheet })),
  history: () => import('../history/History').then(({ History }) => ({ default: History })),
  about: () => import('../about/About').then(({ About }) => ({ default: About })),
  settings: () => import('../settings/Settings').then(({ Settings }) => ({ default: Settings })),
};
const loads = Object.values(load);
const Palette = lazy(load.palette);
const LinkList = lazy(load.link);
const KeySheet = lazy(load.keys);
const History = lazy(load.history);
const Settings = lazy(load.settings);
const About = lazy(load.about);

/** What is asked for with a key and comes over the page. */
export function Dialogs({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Name | null>(null);
  const close = () => setOpen(null);
  const ask = (name: Name, label: string) => {
    catchWords(label, close); // what is typed now is for it, and not for the line behind it
    setOpen(name);
  };
  useUiCommand('palette', () => ask('palette', t('palette.field')));
  useUiCommand('link', () => ask('link', t('link.field')));
  useUiCommand('keys', () => ask('keys', t('keys.field')));
  useUiCommand('settings', () => ask('settings', t('action.settings')));
  useUiCommand('about', () => ask('about', t('action.about')));
  useUiCommand('history', () => ask('history', t('action.history')));

  useInGoodTime(loads);

  return (
    <Suspense>
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'link' && <LinkList onClose={close} />}
      {open === 'keys' && <KeySheet kind={kind} onClose={close} />}
      {open === 'history' && <History onClose={close} />}
      {open === 'settings' && <Settings onClose={close} />}
      {open === 'about' && <About onClose={close} />}
    </Suspense>
  );
}
