import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kinds } from '../../shared/kinds';
import { useServices } from '../desk/services';
import { Boundary } from '../ui/Boundary';
import { Button } from '../ui/Button';
import { Mark } from '../ui/Glyph';
import { Icon } from '../ui/Icon';
import { openFile, startNew } from './coming-in';
import { StartCard } from './StartCard';
import { usePasteHere } from './usePasteHere';
import { Workbooks } from './Workbooks';
import './home.css';

const PasteOutline = lazy(async () => ({ default: (await import('./PasteOutline')).PasteOutline }));

/** Where everything begins: something new, or one of the workbooks on this computer. */
export function Home() {
  const { t } = useTranslation();
  const services = useServices();
  const [pasting, setPasting] = useState(false);
  usePasteHere();

  useEffect(() => {
    document.title = t('page.title');
  }, [t]);

  return (
    <div className="home">
      <header className="home-bar">
        <Mark size={30} />
        <span className="home-name">{t('page.title')}</span>
        <Button icon="folder-open" onPress={() => openFile(t, services)}>
          {t('library.open-file')}
        </Button>
      </header>
      <main className="home-main">
        <h1 className="unseen">{t('page.title')}</h1>
        <h2>{t('library.new')}</h2>
        <ul className="cards">
          {[...kinds.values()].map((kind) => (
            <StartCard key={kind.id} kind={kind} onPress={() => startNew(t, services, kind)} />
          ))}
        </ul>
        <div className="home-ways">
          <Button icon="clipboard-paste" look="link" onPress={() => setPasting(true)}>
            {t('library.paste')}
          </Button>
        </div>
        <h2>{t('library.here')}</h2>
        <Boundary>
          <Workbooks />
        </Boundary>
      </main>
      <footer className="home-foot">
        <Icon name="laptop" size={17} />
        {t('library.stays')}
      </footer>
      <Suspense>{pasting && <PasteOutline onClose={() => setPasting(false)} />}</Suspense>
    </div>
  );
}
