import { hrefOf, useRoute } from '../desk/route';
import { Home } from '../library/Home';
import { Boundary } from '../ui/Boundary';
import { Notices } from '../ui/Notices';
import { WorkbookDoor } from '../workbook/WorkbookDoor';
import { FileDrop } from './FileDrop';

export function App() {
  const route = useRoute();
  const href = hrefOf(route);
  return (
    <>
      <Boundary key={href}>{route.at === 'workbook' ? <WorkbookDoor id={route.id} /> : <Home />}</Boundary>
      <FileDrop />
      <Notices />
    </>
  );
}
