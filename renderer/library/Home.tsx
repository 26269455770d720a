import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { kinds } from '../../shared/kinds';
import type { Kind, Template } from '../../shared/kinds/kind';
import { workbookFromTemplate } from '../../shared/kinds/templates';
import type { Id } from '../../shared/model/document';
import { randomId } from '../../shared/model/ids';
import { bringIn } from '../editor/import-workbook';
import { looks } from '../editor/preferences';
import { useServices } from '../editor/services';
import { checkOften } from '../store/checking';
import type { LibraryState } from '../store/library-store';
import { Boundary } from '../ui/Boundary';
import { Button, IconButton } from '../ui/Button';
import { Mark } from '../ui/Glyph';
import { Icon } from '../ui/Icon';
import { FirstCard } from './FirstCard';
import { RecentFiles } from './RecentFiles';
import { SearchField } from './SearchField';
import { SevenDays } from './SevenDays';
import { Start } from './Start';
import { openFile, samples, startNew } from './start-screen-actions';
import { usePasteHere } from './usePasteHere';
import { Workbooks } from './Workbooks';
import './home.css';

const PasteOutline = lazy(async () => ({ default: (await import('./PasteOutline')).PasteOutline }));

const Backups = lazy(async () => ({ default: (await import('./Backups')).Backups }));

const MANY = 8; // workbooks, from which on they are looked for rather than looked at

interface Props {
  /** The workbook that was just left. */
  from: Id | null;
  onSettings: () => void;
}

/** Where everything begins: something new, or one of the workbooks on this computer. */
export function Home({ from, onSettings }: Props) {
  const { t } = useTranslation();
  const services = useServices();
  const list = useStore(services.workbooks);
  const keeps = useStore(services.device.keeps, (state) => state.keeps);
  const all = useMemo(samples, []);
  const [words, setWords] = useState('');
  const [pasting, setPasting] = useState(false);
  const [looksBack, setLooksBack] = useState(false);
  const { desktop } = services.host;
  const main = useRef<HTMLElement>(null);
  usePasteHere();

  useLayoutEffect(() => {
    window.scrollTo(0, 0); // and not where the page before it was; newer browsers return a promise
  }, []);
  useEffect(() => services.workbooks.watch(), [services]);
  useEffect(() => checkOften(services.workbooks.check, services.library), [services]);
  useEffect(() => {
    document.title = t('page.title');
  }, [t]);
  const isFirst = isFirstTime(list);
  useEffect(() => {
    if (list.state === 'ready') looks.setState({ known: !isFirst });
  }, [list.state, isFirst]);

  const start = (kind: Kind, template: Template | null) => {
    const workbook = workbookFromTemplate(kind, template, (key) => t(`${kind.id}:${key}`), randomId);
    startNew(t, services, workbook);
  };

  /** To what stands in the list last, since that is next to what was put away. */
  const backToList = () => {
    const ways = main.current?.querySelectorAll<HTMLElement>('a.card-way, .home-none button') ?? [];
    [...ways].at(-1)?.focus();
  };

  const here = new Set(list.state === 'ready' ? list.entries.map(({ id }) => id) : []);
  const untried = all.filter(({ id }) => !here.has(id));
  const first = isFirst ? untried[0] : undefined;
  const others = untried.filter((sample) => sample !== first);
  // Where it failed that comes first: nobody looks below the templates for it.
  const work = (!first || others.length > 0) && (
    <>
      <h2>{t(isFirst ? 'library.samples' : 'library.here')}</h2>
      <Boundary>
        <Workbooks list={list} from={from} samples={others} words={words} onShowAll={() => setWords('')} />
      </Boundary>
    </>
  );

  return (
    <div className="home">
      <header className="home-bar">
        <Mark size={30} />
        <span className="home-name">{t('page.title')}</span>
        {here.size >= MANY && (
          <SearchField
            words={words}
            onChange={setWords}
            onGo={() => main.current?.querySelector<HTMLElement>('.cards .card-way')?.focus()}
          />
        )}
        <Button icon="folder-open" folds onPress={() => openFile(t, services)}>
          {t('library.open-file')}
        </Button>
        <IconButton icon="settings" label={t('action.settings')} onPress={onSettings} />
      </header>
      <main ref={main} className="home-main">
        <h1 className="unseen">{t('page.title')}</h1>
        {!keeps && (
          <div className="home-failed home-keeps-nothing" role="alert">
            <Icon name="triangle-alert" />
            <p>{t('storage.keeps-nothing')}</p>
          </div>
        )}
        {keeps && !desktop && <SevenDays hasWork={here.size > 0} onPutAway={backToList} />}
        {list.state === 'failed' && work}
        {first && <FirstCard sample={first} onPress={() => bringIn(t, services, first)} />}
        <h2>{t('library.new')}</h2>
        <ul className="starts">
          {[...kinds.values()].map((kind) => (
            <Start key={kind.id} kind={kind} onPress={(template) => start(kind, template)} />
          ))}
        </ul>
        <div className="home-ways">
          <Button icon="clipboard-paste" look="link" onPress={() => setPasting(true)}>
            {t('library.paste')}
          </Button>
        </div>
        {list.state !== 'failed' && work}
        {desktop && (
          <Boundary>
            <RecentFiles desktop={desktop} />
            <div className="home-ways home-copies">
              <Button icon="archive" look="link" onPress={() => setLooksBack(true)}>
                {t('backups.way')}
              </Button>
            </div>
          </Boundary>
        )}
      </main>
      <footer className="home-foot">
        <Icon name="laptop" size={17} />
        {t(keeps ? 'library.stays' : 'device.nothing')}
      </footer>
      <Suspense>
        {pasting && <PasteOutline onClose={() => setPasting(false)} />}
        {looksBack && desktop && <Backups desktop={desktop} onClose={() => setLooksBack(false)} />}
      </Suspense>
    </div>
  );
}

/** No workbook is here, and none was deleted. Before that is known, what was so the last time. */
function isFirstTime(list: LibraryState): boolean {
  if (list.state === 'ready') return list.entries.length + list.bin.length === 0;
  return list.state === 'loading' && !looks.getState().known;
}
