import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kinds } from '../../shared/kinds';
import type { Kind } from '../../shared/kinds/kind';
import { workbookFromTemplate } from '../../shared/kinds/templates';
import { randomId } from '../../shared/model/ids';
import { hear, hearDesktop } from '../editor/desktop-events';
import { openBytes } from '../editor/import-workbook';
import { type MenuPart, menuBar } from '../editor/menu-bar';
import { useServices } from '../editor/services';
import type { Desktop } from '../host/host';
import { openFile, startNew } from '../library/start-screen-actions';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';

const PasteOutline = lazy(async () => ({ default: (await import('../library/PasteOutline')).PasteOutline }));
const About = lazy(async () => ({ default: (await import('../workbook/about/About')).About }));
const Settings = lazy(async () => ({ default: (await import('../workbook/settings/Settings')).Settings }));

/** What the window brings to the page wherever that is: files that the system hands over, and what is picked in its menu bar. */
export function DesktopDoor({ desktop, home }: { desktop: Desktop; home: boolean }) {
  const { t } = useTranslation();
  const services = useServices();
  const [open, setOpen] = useState<'paste' | 'settings' | 'about' | null>(null);
  const close = () => setOpen(null);

  useEffect(() => {
    const item = (id: string, label: string, run: () => void) => ({ id, label, enabled: true, run });
    const start = (kind: Kind) =>
      startNew(
        t,
        services,
        workbookFromTemplate(kind, null, (key) => t(`${kind.id}:${key}`), randomId),
      );
    const { stop } = menuBar.offer((): readonly MenuPart[] => [
      {
        label: t('library.new'),
        at: 'file',
        items: [
          ...[...kinds.values()].map((kind) =>
            item(`new ${kind.id}`, t('menu.new', { kind: t(`${kind.id}:name`) }), () => void start(kind)),
          ),
          item('open', t('library.open-file'), () => void openFile(t, services)),
          item('paste-outline', t('library.paste'), () => setOpen('paste')),
          ...(home ? [item('settings', t('action.settings'), () => setOpen('settings'))] : []),
        ],
      },
      ...(home
        ? [
            {
              label: t('menu.help'),
              at: 'help' as const,
              items: [item('action.about', t('action.about'), () => setOpen('about'))],
            },
          ]
        : []),
    ]);
    return stop;
  }, [t, services, home]);

  useEffect(
    () =>
      hear('came', (file) => {
        if (file.ok) return void openBytes(t, services, file.value);
        const { name = '' } = file.fault.params ?? {};
        tell(t('library.not-opened', { name, reason: faultWords(t, file.fault) }), { bad: true });
      }),
    [t, services],
  );

  useEffect(
    () =>
      hear('picked', (id) => {
        if (!document.querySelector(BEFORE)) menuBar.pick(id);
      }),
    [],
  );

  // Behind the other effects: what came before is told at once.
  useEffect(() => {
    hearDesktop(desktop);
    menuBar.show(desktop);
  }, [desktop]);

  return (
    <Suspense>
      {open === 'paste' && <PasteOutline onClose={close} />}
      {open === 'settings' && <Settings onClose={close} />}
      {open === 'about' && <About onClose={close} />}
    </Suspense>
  );
}

/** A dialog that is open has the person to itself. */
const BEFORE = '[role="dialog"], [role="alertdialog"]';
