import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Id } from '../../shared/model/document';
import { useRoute } from '../editor/route';
import { useServices } from '../editor/services';
import { Home } from '../library/Home';
import { Boundary } from '../ui/Boundary';
import { Notices } from '../ui/Notices';
import { FileDrop } from './FileDrop';

const load = () => import('../workbook/WorkbookDoor');
const DesktopDoor = lazy(async () => ({ default: (await import('./DesktopDoor')).DesktopDoor }));
const WorkbookDoor = lazy(async () => ({ default: (await load()).WorkbookDoor }));
const Settings = lazy(async () => ({ default: (await import('../workbook/settings/Settings')).Settings }));

export function App() {
  const route = useRoute();
  const { desktop } = useServices().host;
  const place = route.at === 'workbook' ? route.id : ''; // not the diagram: another one is no other screen

  const [isSetting, setIsSetting] = useState(false); // from the start screen; a workbook answers by itself
  const left = useRef<Id>(null); // the workbook that was open last

  useEffect(() => {
    if (route.at === 'workbook') left.current = route.id;
  });

  // The start screen is painted first; by the time that somebody has chosen, the rest is there.
  useEffect(() => {
    const waiting = requestIdleCallback(load);
    return () => cancelIdleCallback(waiting);
  }, []);

  return (
    <>
      <Boundary key={place}>
        <Suspense>
          {route.at === 'workbook' ? (
            <WorkbookDoor id={route.id} />
          ) : (
            <Home from={left.current} onSettings={() => setIsSetting(true)} />
          )}
        </Suspense>
      </Boundary>
      <Suspense>{isSetting && <Settings onClose={() => setIsSetting(false)} />}</Suspense>
      <FileDrop />
      <Suspense>{desktop && <DesktopDoor desktop={desktop} home={route.at === 'library'} />}</Suspense>
      <Notices />
    </>
  );
}
