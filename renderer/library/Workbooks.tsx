import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useServices } from '../app/services';
import { faultWords } from '../app/words';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { bringIn, samples } from './coming-in';
import { SampleCard, WorkbookCard } from './WorkbookCard';

/** What is kept on this computer, newest first, and the samples that nobody has opened yet. */
export function Workbooks() {
  const { t } = useTranslation();
  const services = useServices();
  const list = useStore(services.workbooks);
  const all = useMemo(samples, []);

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
    <ul className="cards">
      {list.entries.map((entry) => (
        <WorkbookCard key={entry.id} entry={entry} />
      ))}
      {all
        .filter(({ id }) => !here.has(id))
        .map((sample) => (
          <SampleCard key={sample.id} sample={sample} onPress={() => bringIn(t, services, sample)} />
        ))}
    </ul>
  );
}
