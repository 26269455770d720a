import { useStore as useFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../shared/kinds/kind';
import { mayLinkMore, membershipOf } from '../../shared/kinds/link-rules';
import type { Id } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';
import type { Point } from '../../shared/scene/scene';
import { grown } from '../../shared/scene/transform';
import { verbOf } from '../editor/membership-verb';
import { refusalWords } from '../editor/refusal';
import { Frame } from './Frame';
import type { Linking } from './gesture';
import { type Group, ROOM } from './groups';
import { handleAt } from './handle';

interface Props {
  groups: readonly Group[];
  graph: Graph;
  kind: Kind;
}

/** On what is selected, where it may belong elsewhere as well; only for the pointer, a key opens a list of the same. */
export function LinkHandle({ id, groups, graph, kind }: Props & { id: Id }) {
  const { t } = useTranslation();
  const may = useMemo(() => {
    const element = graph.get(id);
    return element !== undefined && mayLinkMore(graph, kind, element);
  }, [graph, kind, id]);
  const at = useOnScreen(may ? handleAt(groups, graph, id) : null);
  const membership = membershipOf(kind);
  if (!at || !membership) return null;
  return (
    <span
      className="link-handle"
      data-handle={id}
      aria-hidden="true"
      title={t([`${kind.id}:${membership.type}-drag`, 'link.drag'])}
      style={{ left: at.x, top: at.y }}
    />
  );
}

/** The line to the pointer, all that it may lead to, and what the rules say of what is under the pointer. */
export function LinkMarks({ gesture, groups, graph, kind }: Props & { gesture: Linking }) {
  const { t } = useTranslation();
  const { from, targets, at, over, verdict } = gesture;
  const start = useOnScreen(handleAt(groups, graph, from));
  const target = groups.find(({ id }) => id === over);
  const refused = verdict.ok ? '' : ' refused';
  const verb = verbOf(t, kind);
  const words = verdict.ok
    ? over && t('link.make', { verb, to: graph.get(over)?.text || t('words.none') })
    : refusalWords(t, kind, verdict);
  return (
    <>
      {groups.map(
        ({ id, rect }) =>
          targets.has(id) && id !== over && <Frame key={id} rect={grown(rect, -ROOM / 2)} className="gesture-may" />,
      )}
      {target && <Frame rect={target.rect} className={`gesture-target${refused}`} />}
      {start && (
        <svg className="gesture-link" aria-hidden="true">
          <line className={refused} x1={start.x} y1={start.y} x2={at.x} y2={at.y} />
          <circle cx={start.x} cy={start.y} r={5} />
        </svg>
      )}
      {words && (
        <div className={`gesture-ghost${refused}`} style={{ left: at.x + 14, top: at.y + 16 }}>
          <p className="gesture-words">{words}</p>
        </div>
      )}
    </>
  );
}

function useOnScreen(point: Point | null): Point | null {
  const [x, y, zoom] = useFlow((state) => state.transform);
  return point && { x: point.x * zoom + x, y: point.y * zoom + y };
}
