import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { nameOf } from '../../shared/model/name';
import { type Desk, DeskContext, diagramOf } from '../desk/desk';
import { areWordsCaught, caughtWords } from '../desk/early-words';
import { looks } from '../desk/looks';
import { NARROW } from '../desk/media';
import { rescue } from '../desk/rescue';
import { useServices } from '../desk/services';
import { openSitting, type Sitting } from '../desk/sitting';
import { Exporting } from '../export/Exporting';
import { saveFile } from '../export/save';
import type { WorkbookState } from '../store/state';
import { tell } from '../ui/notices';
import { isMac } from '../ui/platform';
import { tellBeside } from './beside/beside';
import { Clashing } from './conflict/Clashing';
import type { KeptFile } from './keep-file';
import { WorkbookMenu } from './menu/WorkbookMenu';
import { Panels } from './panels/Panels';
import { tellTakenBack } from './taken-back';
import './workbook.css';

interface Props extends Pick<Desk, 'takeSeat'> {
  store: StoreApi<WorkbookState>;
  kept: KeptFile | null;
}

/** An open workbook: outline and drawing of one diagram, and what stands above and below them. */
export function WorkbookScreen({ store, kept, takeSeat }: Props) {
  const { t } = useTranslation();
  const { host } = useServices();
  const [sitting, setSitting] = useState<Sitting | null>(null);
  const title = useStore(store, ({ workbook }) => nameOf(workbook)) || t('library.untitled');

  // Before anything is drawn, since the first thing may be words to type.
  useLayoutEffect(() => {
    const narrow = matchMedia(NARROW).matches;
    const graph = diagramOf(store.getState())?.graph;
    const root = graph?.children(null)[0];
    const begun = root !== undefined && (root.text === '' || areWordsCaught()); // somebody types already
    const fresh = graph?.size === 1 || begun; // or from a template
    let withdraw = () => {};
    const next = openSitting({
      store,
      first: !narrow && (fresh || !looks.getState().outline) ? 'picture' : 'outline',
      mac: isMac,
      tookBack: (taken) => {
        withdraw = tellTakenBack(t, store, taken);
      },
      refuse: (why) => tell(t(why)),
    });
    if (begun) {
      store.getState().select([root.id]);
      store.getState().edit(root.id);
    }
    if (store.getState().editing === null) caughtWords(); // nothing can be written here: the keyboard is free
    const stopTelling = tellBeside(t, store);
    setSitting(next);
    return () => {
      next.stop();
      stopTelling();
      withdraw();
    };
  }, [store, t]);

  useEffect(() => {
    document.title = t('page.title-workbook', { title });
    const save = () => saveFile(t, host, store.getState());
    rescue.setState({ save });
    return () => rescue.setState({ save: null });
  }, [title, store, host, t]);

  const desk = useMemo(
    () => sitting && { store, sitting, takeSeat, file: kept?.file ?? null, saveToFile: kept?.save ?? null },
    [store, sitting, takeSeat, kept],
  );
  return (
    desk && (
      <DeskContext value={desk}>
        <Panels />
        <Exporting />
        {kept && <Clashing kept={kept} />}
        <WorkbookMenu />
      </DeskContext>
    )
  );
}
