import { useEffect, useRef } from 'react';
import type { Id } from '../../shared/model/document';
import { hrefOf, useRoute } from '../desk/route';
import { Home } from '../library/Home';
import { Boundary } from '../ui/Boundary';
import { Notices } from '../ui/Notices';
import { WorkbookDoor } from '../workbook/WorkbookDoor';
import { FileDrop } from './FileDrop';

export function App() {
  const route = useRoute();
  const href = hrefOf(route);
  const left = useRef<Id>(null); // the workbook that was open last

  useEffect(() => {
    if (route.at === 'workbook') left.current = route.id;
  });
  return (
    <>
      <Boundary key={href}>
        {route.at === 'workbook' ? <WorkbookDoor id={route.id} /> : <Home from={left.current} />}
      </Boundary>
      <FileDrop />
      <Notices />
    </>
  );
}
