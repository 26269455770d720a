import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { nameOf } from '../../shared/model/name';
import { Canvas } from '../canvas/Canvas';
import { DeskContext, diagramOf, useDesk, useDiagram, useWorkbook } from '../desk/desk';
import { nextPanel } from '../desk/focus';
import { rescue } from '../desk/rescue';
import { useServices } from '../desk/services';
import { type Hand, openSitting, type Sitting } from '../desk/sitting';
import { Exporting } from '../export/Exporting';
import { saveFile } from '../export/save';
import type { WorkbookState } from '../store/state';
import { Boundary } from '../ui/Boundary';
import { isMac } from '../ui/platform';
import { DiagramList } from './DiagramList';
import { Around } from './meeting/Around';
import { Outline } from './Outline';
import { StatusBar } from './StatusBar';
import { TopBar } from './TopBar';
import { tellTakenBack } from './taken-back';
import { useClipboard } from './useClipboard';
import './workbook.css';

/** An open workbook: outline and drawing of one diagram, and what stands above and below them. */
export function WorkbookScreen({ store }: { store: StoreApi<WorkbookState> }) {
  const { t } = useTranslation();
  const { host } = useServices();
  const [sitting, setSitting] = useState<Sitting | null>(null);
  const title = useStore(store, ({ workbook }) => nameOf(workbook)) || t('library.untitled');

  // Before anything is drawn, since the first thing may be words to type.
  useLayoutEffect(() => {
    const narrow = matchMedia(NARROW).matches;
    const fresh = diagramOf(store.getState())?.graph;
    const root = fresh?.size === 1 ? fresh.all()[0] : undefined;
    let withdraw = () => {};
    const next = openSitting({
      store,
      first: root && !narrow ? 'picture' : 'outline',
      mac: isMac,
      tookBack: (taken) => {
        withdraw = tellTakenBack(t, store, taken);
      },
    });
    if (root?.text === '') {
      store.getState().select([root.id]);
      store.getState().edit(root.id);
    }
    setSitting(next);
    return () => {
      next.stop();
      withdraw();
    };
  }, [store, t]);

  useEffect(() => {
    document.title = t('page.title-workbook', { title });
    const save = () => saveFile(t, host, store.getState());
    rescue.setState({ save });
    return () => rescue.setState({ save: null });
  }, [title, store, host, t]);

  const desk = useMemo(() => sitting && { store, sitting }, [store, sitting]);
  return (
    desk && (
      <DeskContext value={desk}>
        <Panels />
        <Exporting />
      </DeskContext>
    )
  );
}

const NARROW = '(max-width: 900px)';

function Panels() {
  const { t } = useTranslation();
  const { store, sitting } = useDesk();
  const { host } = useServices();
  const shown = useDiagram();
  const hand = useStore(sitting.hand, (state) => state.hand);
  const several = useWorkbook(({ workbook }) => workbook.diagrams.size > 1);
  const page = useRef<HTMLDivElement>(null);
  const save = () => void saveFile(t, host, store.getState());
  useClipboard();

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const ours = (event.ctrlKey || event.metaKey) && !(event.target instanceof HTMLInputElement); // undo and its like
    if (event.key === 'F6' && page.current) nextPanel(page.current, event.shiftKey);
    else if (!ours || !sitting.press(event.nativeEvent)) return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same wherever the keyboard is
    <div ref={page} className="workbook" data-hand={hand} onKeyDown={onKeyDown}>
      <Boundary rescue={save}>
        <TopBar />
      </Boundary>
      <main>
        <section className="side" data-panel="" aria-label={t('side.name')}>
          <Boundary rescue={save}>
            {several && <DiagramList />}
            {shown && (
              <>
                <h2 className="side-head">{t('outline.name')}</h2>
                <Around at="side" {...shown}>
                  <Outline key={shown.graph.diagram.id} {...shown} />
                </Around>
              </>
            )}
          </Boundary>
        </section>
        <section className="picture" data-panel="" aria-label={t('picture.panel')}>
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
      </main>
      <Tabs hand={hand} onChange={(next) => sitting.hand.setState({ hand: next })} />
      <Boundary rescue={save}>{shown && <StatusBar {...shown} />}</Boundary>
    </div>
  );
}

/** On a narrow page one of the two is to be seen. */
function Tabs({ hand, onChange }: { hand: Hand; onChange: (hand: Hand) => void }) {
  const { t } = useTranslation();
  return (
    <div className="tabs">
      {(['outline', 'picture'] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === 'picture' ? hand === name : hand !== 'picture'}
          onClick={() => onChange(name)}
        >
          {t(`tab.${name}`)}
        </button>
      ))}
    </div>
  );
}
