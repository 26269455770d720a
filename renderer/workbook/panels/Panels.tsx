import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Canvas } from '../../canvas/Canvas';
import { later } from '../../editor/deferred-store';
import { useDiagram, useEditor } from '../../editor/editor';
import { toHand } from '../../editor/restore-focus';
import { useServices } from '../../editor/services';
import { saveFile } from '../../export/save';
import { Boundary } from '../../ui/Boundary';
import { FindingsContext, useLook } from '../checks/findings';
import { Find } from '../find/FindBar';
import { RightPanel } from '../inspector/RightPanel';
import { Around } from '../meeting/Around';
import { StatusBar } from '../StatusBar';
import { TopBar } from '../TopBar';
import { ThreadDialogs } from '../thread/ThreadDialogs';
import { useClipboard } from '../useClipboard';
import { Dialogs } from './Dialogs';
import { Side, useRail } from './Side';
import { type Tab, Tabs } from './Tabs';
import { useKeyboardHome } from './useKeyboardHome';
import { useNoticePlace } from './useNoticePlace';
import { usePageKeys } from './usePageKeys';

/** What stands around the picture of an open workbook, and the picture. On a narrow page three tabs of which one is seen. */
export function Panels() {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const { host } = useServices();
  const shown = useDiagram();
  const hand = useStore(session.hand, (state) => state.hand);
  const rail = useRail();
  const [front, setFront] = useState(false); // the details, before what the hand is on
  const come = useCallback(() => setFront(true), []);
  const page = useRef<HTMLDivElement>(null);
  const findings = useLook(shown);
  const save = () => void saveFile(t, host, store.getState());
  useClipboard();
  usePageKeys(page);
  useKeyboardHome();

  // Whatever calls the hand elsewhere wants to be seen.
  useEffect(() => session.hand.subscribe(() => setFront(false)), [session]);

  const tab: Tab = front ? 'details' : hand === 'picture' ? 'picture' : 'outline';
  useNoticePlace({ rail, tab });
  const turn = (next: Tab) => {
    if (next === 'details') return setFront(true);
    session.hand.setState({ hand: next });
    setFront(false);
    if (document.activeElement === document.body) toHand(session);
  };

  return (
    <FindingsContext value={findings}>
      <div ref={page} className={rail ? 'workbook railed' : 'workbook'} data-hand={hand} data-tab={tab}>
        <Boundary rescue={save}>
          <Top />
        </Boundary>
        <main>
          <Boundary rescue={save}>
            <Side shown={shown} />
          </Boundary>
          <section className="picture" data-panel="" data-home="picture" aria-label={t('picture.panel')}>
            <Boundary rescue={save}>
              {shown ? (
                <Around at="picture" {...shown}>
                  <Canvas key={shown.graph.diagram.id} {...shown} />
                </Around>
              ) : (
                <p className="unknown">{t('picture.unknown')}</p>
              )}
            </Boundary>
          </section>
          <Boundary rescue={save}>
            <Find />
            <Right onCome={come} />
          </Boundary>
        </main>
        <Tabs tab={tab} onChange={turn} />
        <Boundary rescue={save}>
          <Status />
        </Boundary>
      </div>
      {shown && (
        <Boundary rescue={save}>
          <Dialogs kind={shown.kind} />
          <ThreadDialogs />
        </Boundary>
      )}
    </FindingsContext>
  );
}

const Top = later(TopBar);

const Right = later(function Right({ onCome }: { onCome: () => void }) {
  const shown = useDiagram();
  return shown && <RightPanel {...shown} onCome={onCome} />;
});

const Status = later(function Status() {
  const shown = useDiagram();
  return shown && <StatusBar {...shown} />;
});
