import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { nameOf } from '../../shared/model/name';
import { DeskContext, diagramOf, type Editor } from '../editor/editor';
import { type EditorSession, openEditorSession } from '../editor/editor-session';
import { NARROW } from '../editor/media-queries';
import { looks } from '../editor/preferences';
import { rescue } from '../editor/save-copy';
import { useServices } from '../editor/services';
import { areWordsCaught, caughtWords } from '../editor/type-ahead';
import { Exporting } from '../export/Exporting';
import { saveFile } from '../export/save';
import type { WorkbookState } from '../store/state';
import { tell } from '../ui/notices';
import { isMac } from '../ui/platform';
import { Clashing } from './conflict/Clashing';
import type { KeptFile } from './file-binding';
import { WorkbookMenu } from './menu/WorkbookMenu';
import { Panels } from './panels/Panels';
import { tellBeside } from './side-effect-notices/side-effect-notices';
import { tellTakenBack } from './taken-back';
import './workbook.css';

interface Props extends Pick<Editor, 'takeSeat'> {
  store: StoreApi<WorkbookState>;
  kept: KeptFile | null;
}

/** An open workbook: outline and drawing of one diagram, and what stands above and below them. */
export function WorkbookScreen({ store, kept, takeSeat }: Props) {
  const { t } = useTranslation();
  const { host } = useServices();
  const [session, setSitting] = useState<EditorSession | null>(null);
  const title = useStore(store, ({ workbook }) => nameOf(workbook)) || t('library.untitled');

  // Before anything is drawn, since the first thing may be words to type.
  useLayoutEffect(() => {
    const narrow = matchMedia(NARROW).matches;
    const graph = diagramOf(store.getState())?.graph;
    const root = graph?.children(null)[0];
    const begun = root !== undefined && (root.text === '' || areWordsCaught()); // somebody types already
    const fresh = graph?.size === 1 || begun; // or from a template
    let withdraw = () => {};
    const next = openEditorSession({
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
    () => session && { store, session, takeSeat, file: kept?.file ?? null, saveToFile: kept?.save ?? null },
    [store, session, takeSeat, kept],
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
