import { type KeyboardEvent, lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Kind } from '../../../shared/kinds/kind';
import type { Graph } from '../../../shared/model/graph';
import { useEditor } from '../../editor/editor';
import { NARROW, useMedia } from '../../editor/media-queries';
import { looks } from '../../editor/preferences';
import { toHand } from '../../editor/restore-focus';
import { rightOf, toggled, useRoomy } from '../../editor/right-panel-state';
import { catchWords, caughtWords } from '../../editor/type-ahead';
import { useUiCommand } from '../../editor/ui-commands';
import './right-panel.css';

const Inspector = lazy(async () => ({ default: (await import('./Inspector')).Inspector }));
const ChecksPanel = lazy(async () => ({ default: (await import('../checks/ChecksPanel')).ChecksPanel }));

interface Props {
  graph: Graph;
  kind: Kind;
  /** It was asked for: on a narrow page its tab comes to the front. */
  onCome: () => void;
}

/**
 * Details of what is selected, or the list of all that a coach would ask. Asked for, it takes the keyboard; asked for from
 * within, it closes; Escape brings the keyboard back to where the hand is.
 */
export function RightPanel({ graph, kind, onCome }: Props) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const narrow = useMedia(NARROW);
  const roomy = useRoomy();
  const now = useStore(looks);
  const [asked, setAsked] = useState(0);
  const place = useRef<HTMLElement>(null);
  const arrived = useRef(0);
  const wanted = useRef<string>(undefined); // the field that was asked for
  const situation = { looks: now, roomy };
  const right = narrow ? (now.list ? 'list' : 'inspector') : rightOf(situation);

  const within = () => place.current?.contains(document.activeElement) === true;
  const come = () => {
    catchWords(t('action.details')); // until it is there the keyboard is not with what it may come in front of
    onCome();
    setAsked((times) => times + 1);
  };

  useUiCommand('details', () => {
    const back = within() && right === 'inspector';
    if (narrow) looks.setState({ list: false });
    else if (back || right !== 'inspector') looks.setState(toggled(situation));
    if (back) toHand(session);
    else come();
  });
  useUiCommand('diagram-details', (at) => {
    store.getState().edit(null);
    store.getState().select([]);
    looks.setState(narrow ? { list: false } : { list: false, details: 'always' });
    wanted.current = at;
    come();
  });
  useUiCommand('checks', () => {
    const back = within() && right === 'list';
    looks.setState({ list: !back });
    if (back) toHand(session);
    else come();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    toHand(session);
  };

  if (right === null) return null;
  return (
    <aside
      ref={place}
      className="right"
      data-panel=""
      aria-label={t(right === 'list' ? 'checks.all' : 'action.details')}
      onKeyDown={onKeyDown}
    >
      <Suspense>
        {right === 'list' ? <ChecksPanel graph={graph} kind={kind} /> : <Inspector graph={graph} kind={kind} />}
        <Arrival key={right} asked={asked} arrived={arrived} wanted={wanted} place={place} />
      </Suspense>
    </aside>
  );
}

/** Takes the keyboard, once for each time that it was asked to, and not before there is something to take it. */
function Arrival(props: {
  asked: number;
  arrived: RefObject<number>;
  wanted: RefObject<string | undefined>;
  place: RefObject<HTMLElement | null>;
}) {
  const { asked, arrived, wanted, place } = props;
  useEffect(() => {
    if (asked === arrived.current) return;
    arrived.current = asked;
    const find = (stop: string) => place.current?.querySelector<HTMLElement>(stop);
    const field = wanted.current === undefined ? null : find(`[data-field="${CSS.escape(wanted.current)}"] ${FIELD}`);
    wanted.current = undefined;
    caughtWords();
    (field ?? find('[data-stop], [role="tab"][aria-selected="true"]') ?? find('button'))?.focus();
  }, [asked, arrived, wanted, place]);
  return null;
}

const FIELD = ':is(input, textarea, select, button):not(:disabled)';
