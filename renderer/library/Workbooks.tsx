import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id, Workbook } from '../../shared/model/document';
import { bringIn } from '../editor/import-workbook';
import { useServices } from '../editor/services';
import type { LibraryEntry } from '../store/library';
import type { LibraryState } from '../store/library-store';
import { Button } from '../ui/Button';
import { faultWords } from '../ui/fault-words';
import { Icon } from '../ui/Icon';
import { Bin } from './Bin';
import { deleteWorkbook, duplicateWorkbook, putBack, renameWorkbook } from './delete-undo';
import { searchFor } from './search';
import { cardOf, isIn, nth, useNext } from './useNext';
import { type CardActions, kindNamesOf, SampleCard, WorkbookCard } from './WorkbookCard';
import { walkCards } from './walk-cards';

interface Props {
  list: LibraryState;
  /** The one that was just left: the keyboard is on it again. */
  from: Id | null;
  /** Those that nobody has opened yet, and that stand nowhere else on the screen. */
  samples: readonly Workbook[];
  /** What is looked for. */
  words: string;
  onShowAll: () => void;
}

/** What is kept on this computer, newest first, and the samples. */
export function Workbooks({ list, from, samples, words, onShowAll }: Props) {
  const { t } = useTranslation();
  const services = useServices();
  const shelf = useRef<HTMLDivElement>(null);
  const next = useNext(list, shelf);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen comes
  useEffect(() => {
    const isFree = () => document.activeElement === document.body; // also when the list has come at last
    if (from !== null && isFree())
      next(
        (now) => isIn(now, from),
        (root) => (isFree() ? cardOf(from)(root) : null),
      );
  }, []);

  const shown = useRef<readonly LibraryEntry[]>([]); // by what is looked for
  const actions = useMemo(
    (): CardActions => ({
      rename: (entry, title) => renameWorkbook(t, services, entry, title),
      remove(entry) {
        next((now) => !isIn(now, entry.id), nth('.card-way', shown.current.indexOf(entry)));
        deleteWorkbook(t, services, entry);
      },
      async duplicate(entry) {
        const id = await duplicateWorkbook(t, services, entry);
        if (id !== null) next((now) => isIn(now, id), cardOf(id));
      },
    }),
    [t, services, next],
  );

  if (list.state === 'loading')
    return (
      <p className="late" aria-busy="true">
        {t('library.loading')}
      </p>
    );
  if (list.state === 'failed')
    return (
      <div className="home-failed" role="alert">
        <Icon name="triangle-alert" />
        <p>{faultWords(t, list.fault)}</p>
        <Button icon="refresh-cw" onPress={() => services.workbooks.retry()}>
          {t('library.again')}
        </Button>
      </div>
    );

  const finds = searchFor(words);
  const holds = (title: string, kindNames: readonly string[]) =>
    finds(title || t('library.untitled'), ...kindNames.map((name) => t([`${name}:name`, 'library.kind-unknown'])));
  const entries = list.entries.filter(({ title, kinds }) => holds(title, kinds));
  shown.current = entries;
  const found = samples.filter((sample) => holds(sample.title, kindNamesOf(sample)));
  const count = entries.length + found.length;
  return (
    <div ref={shelf}>
      <p className="unseen" role="status">
        {words.trim() !== '' && t('home.found', { count })}
      </p>
      {list.entries.length === 0 && list.bin.length > 0 && words === '' && (
        <p className="home-none">{t('home.none')}</p>
      )}
      {count === 0 && words !== '' && (
        <div className="home-none">
          <p>{t('home.nothing-found', { words: words.trim() })}</p>
          <Button icon="x" onPress={onShowAll}>
            {t('home.show-all')}
          </Button>
        </div>
      )}
      <ul className="cards" onKeyDown={walkCards}>
        {entries.map((entry) => (
          <WorkbookCard key={entry.id} entry={entry} day={new Date().toDateString()} actions={actions} />
        ))}
        {found.map((sample) => (
          <SampleCard key={sample.id} sample={sample} onPress={() => bringIn(t, services, sample)} />
        ))}
      </ul>
      {list.bin.length > 0 && (
        <Bin
          bin={list.bin}
          onPutBack={(one, at) => {
            const last = list.bin.length === 1;
            next((now) => isIn(now, one.id), last ? cardOf(one.id) : nth('.bin button', at));
            putBack(t, services, one);
          }}
        />
      )}
    </div>
  );
}
