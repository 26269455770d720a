import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useServices } from '../desk/services';
import type { LibraryEntry } from '../store/library';
import { Button } from '../ui/Button';
import { faultWords } from '../ui/fault-words';
import { Icon } from '../ui/Icon';
import { bringIn, deleteWorkbook, samples } from './coming-in';
import { SampleCard, WorkbookCard } from './WorkbookCard';

/** What is kept on this computer, newest first, and the samples that nobody has opened yet. */
export function Workbooks() {
  const { t } = useTranslation();
  const services = useServices();
  const list = useStore(services.workbooks);
  const all = useMemo(samples, []);
  const cards = useRef<HTMLUListElement>(null);
  const going = useRef<{ entry: LibraryEntry; at: number }>(null);

  useEffect(() => services.workbooks.watch(), [services]);

  // The keyboard was on the card that has gone: the one that has moved up takes it.
  useLayoutEffect(() => {
    const { entry, at } = going.current ?? {};
    if (list.state !== 'ready' || at === undefined || list.entries.some(({ id }) => id === entry?.id)) return;
    going.current = null;
    const ways = cards.current?.querySelectorAll<HTMLElement>('.card-way');
    ways?.item(Math.min(at, ways.length - 1))?.focus();
  }, [list]);

  const remove = (entry: LibraryEntry, at: number) => {
    going.current = { entry, at };
    deleteWorkbook(t, services, entry);
  };

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
  const here = new Set(list.entries.map(({ id }) => id));
  return (
    <ul ref={cards} className="cards">
      {list.entries.map((entry, at) => (
        <WorkbookCard key={entry.id} entry={entry} onDelete={() => remove(entry, at)} />
      ))}
      {all
        .filter(({ id }) => !here.has(id))
        .map((sample) => (
          <SampleCard key={sample.id} sample={sample} onPress={() => bringIn(t, services, sample)} />
        ))}
    </ul>
  );
}
