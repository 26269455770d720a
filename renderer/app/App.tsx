import { Home } from '../library/Home';
import { Notices } from '../ui/Notices';
import { WorkbookDoor } from '../workbook/WorkbookDoor';
import { Boundary } from './Boundary';
import { hrefOf, useRoute } from './route';

export function App() {
  const route = useRoute();
  const href = hrefOf(route);
  return (
    <>
      <Boundary key={href}>{route.at === 'workbook' ? <WorkbookDoor id={route.id} /> : <Home />}</Boundary>
      <Notices />
    </>
  );
}
