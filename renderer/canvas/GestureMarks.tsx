import { useTranslation } from 'react-i18next';
import { type StoreApi, useStore } from 'zustand';
import type { Kind } from '../../shared/kinds/kind';
import type { Graph } from '../../shared/model/graph';
import type { Point, Rect } from '../../shared/scene/scene';
import { refusalWords } from '../editor/refusal';
import { Frame } from './Frame';
import type { Dragging, Gesture } from './gesture';
import type { Group } from './groups';
import { frameOf } from './hits';
import { LinkMarks } from './LinkMarks';

interface Props {
  gesture: StoreApi<Gesture>;
  groups: readonly Group[];
  graph: Graph;
  kind: Kind;
}

/** What a gesture shows of itself: the frame, the target, the place between two, the line, and at the pointer what is dragged. */
export function GestureMarks({ gesture, ...rest }: Props) {
  const now = useStore(gesture);
  switch (now.is) {
    case 'rest':
      return null;
    case 'frame':
      return <Frame rect={frameOf(now.from, now.to)} className="gesture-frame" />;
    case 'drag':
      return <Drag drag={now} {...rest} />;
    case 'link':
      return <LinkMarks gesture={now} {...rest} />;
  }
}

function Drag({ drag, groups, graph, kind }: Omit<Props, 'gesture'> & { drag: Dragging }) {
  const { t } = useTranslation();
  const { ids, at, spot, verdict, notes } = drag;
  const target = groups.find(({ id }) => id === spot?.target);
  const refused = verdict.ok ? '' : ' refused';
  const root = graph.children(null).find(({ type }) => type === kind.root);
  const grows = root && kind.rules.grows(root.type);
  const words = !verdict.ok
    ? refusalWords(t, kind, verdict)
    : notes && !spot && grows
      ? capital(t([`${kind.id}:${grows}-below`, 'hint.child']))
      : null;
  return (
    <>
      {target && !spot?.line && <Frame rect={target.rect} className={`gesture-target${refused}`} />}
      {spot?.line && <Frame rect={barOf(spot.line)} className={`gesture-line${refused}`} />}
      {(words !== null || !notes) && (
        <div className={`gesture-ghost${refused}`} style={{ left: at.x + 14, top: at.y + 16 }}>
          {!notes && <p dir="auto">{graph.get(ids[0] ?? '')?.text || t('words.none')}</p>}
          {!notes && ids.length > 1 && <p className="gesture-more">{t('picture.more', { count: ids.length - 1 })}</p>}
          {words !== null && <p className="gesture-words">{words}</p>}
        </div>
      )}
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const barOf = ([from, to]: readonly [Point, Point]): Rect => frameOf(from, to);
