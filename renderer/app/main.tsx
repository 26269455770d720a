import './polyfills'; // before everything else
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
import '../ui/tokens.css';
import '../ui/base.css';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { kinds } from '../../shared/kinds';
import { tellOfCutPastes } from '../editor/cut-pastes';
import { type Services, ServicesContext } from '../editor/services';
import { host } from '../host';
import { browserSeats } from '../storage/browser-seats';
import { openDatabase } from '../storage/database';
import { beginFreshLog } from '../storage/fresh-log';
import { openLibrary } from '../storage/in-memory-fallback';
import { abortWhenLeft } from '../storage/page-cache';
import { deletesUnvisited } from '../storage/seven-days';
import { clock } from '../store/clock';
import { openDrawer } from '../store/drawer';
import { openLibraryStore } from '../store/library-store';
import { App } from './App';
import { tellOfConnection } from './connection';
import { catchErrors } from './errors';
import { startWords } from './i18n';
import { followTheme } from './theme';

// The page from its beginning: colours and words, what it stands on, then what is to be seen.
followTheme();
await startWords();
catchErrors(i18next.t);

const database = { ...openDatabase(), fresh: beginFreshLog() };
abortWhenLeft(database.dexie);
const { library, device } = openLibrary(kinds, database);
const services: Services = {
  ...{ library, host },
  device: { ...device, deletesUnvisited: deletesUnvisited(window) },
  workbooks: openLibraryStore(library),
  drawer: openDrawer(kinds),
  seats: browserSeats(clock),
};
tellOfConnection(i18next.t, database);
tellOfCutPastes(i18next.t);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root, { onCaughtError: (error) => console.error(error) }).render(
  <ServicesContext value={services}>
    <App />
  </ServicesContext>,
);

// A page of the web can be kept on the device and opened as a program, when there is time for that. Where it cannot be
// loaded the server has gone, and the page is as good without.
if (location.protocol.startsWith('http'))
  requestIdleCallback(() =>
    import('./web-app').then(
      ({ becomeApp }) => becomeApp(i18next.t, services),
      () => undefined,
    ),
  );
