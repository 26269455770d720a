import { useStore as useFlow } from '@xyflow/react';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addBelow } from '../../shared/actions/elements';
import type { Addition, Kind } from '../../shared/kinds/kind';
import type { Id } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';
import { useEditor } from '../editor/editor';
import { Icon } from '../ui/Icon';
import { freeSpot, HALF } from './free-spot';
import type { Parts } from './groups';
import './additions.css';

interface Props {
  additions: readonly Addition[];
  parts: Parts;
  graph: Graph;
  kind: Kind;
  selected: Id | undefined;
  /** What is being typed: without words it is nothing yet, and nothing is added to it. */
  typing: Id | null;
  place: RefObject<HTMLDivElement | null>;
}

const MANY = 300; // labels, among which a plus everywhere would be in the way

/** A plus wherever a mouse can add something. Only for the pointer: keys do the same from what is selected. */
export function Additions({ additions, parts, graph, kind, selected, typing, place }: Props) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const [left, top, zoom] = useFlow((state) => state.transform);
  const hovered = useHovered(place);
  const spots = useMemo(() => {
    const near = new Set([...wayUp(graph, selected), ...wayUp(graph, hovered)]);
    const isFew = parts.groups.length <= MANY;
    const isWanted = ({ under, near: whenNear }: Addition) =>
      (near.has(under) || (isFew && !whenNear)) && (under !== typing || graph.get(under)?.text !== '');
    return additions.map((addition) => (isWanted(addition) ? freeSpot(addition, parts, zoom) : null));
  }, [additions, parts, zoom, graph, selected, hovered, typing]);

  const add = (under: Id) => {
    session.hand.setState({ hand: 'picture' });
    store.getState().edit(null);
    store.getState().select([under]);
    const context = session.context();
    if (context) addBelow(context);
  };

  return additions.map(({ under, line }, i) => {
    const type = kind.rules.grows(graph.get(under)?.type ?? null);
    const spot = spots[i];
    if (!spot || !type) return null;
    const at = { left: spot.x * zoom + left, top: spot.y * zoom + top };
    const [from, to] = line ?? [];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: one element can have several
      <div key={`${under} ${i}`} className="addition" aria-hidden="true">
        {from && to && (
          <i
            className="addition-line"
            style={{
              left: (Math.min(from.x, to.x) + parts.bounds.x) * zoom + left,
              top: (from.y + parts.bounds.y) * zoom + top,
              width: Math.abs(to.x - from.x) * zoom,
            }}
          />
        )}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Tab on what is selected */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone, on a drawing that is told in words */}
        <span
          className="addition-plus"
          data-add={under}
          title={t([`${kind.id}:${type}-add`, 'picture.add'])}
          style={{ ...at, width: 2 * HALF, height: 2 * HALF, margin: -HALF }}
          onPointerDown={(event) => event.stopPropagation()} // the ground would be pressed
          onClick={() => add(under)}
        >
          <Icon name="plus" size={14} />
          {line && <span className="addition-words">{t(`${kind.id}:${kind.elements.get(type)?.name}`)}</span>}
        </span>
      </div>
    );
  });
}

/** Of what the pointer was over last, so that the way to the plus beside it may lead over the ground. */
function useHovered(place: RefObject<HTMLDivElement | null>): Id | undefined {
  const [hovered, setHovered] = useState<Id>();
  useEffect(() => {
    const surface = place.current;
    const over = ({ target, pointerType }: PointerEvent) => {
      const id = target instanceof Element && target.closest('.label')?.getAttribute('data-id');
      if (id && pointerType === 'mouse') setHovered(id);
    };
    const leave = () => setHovered(undefined);
    surface?.addEventListener('pointerover', over);
    surface?.addEventListener('pointerleave', leave);
    return () => {
      surface?.removeEventListener('pointerover', over);
      surface?.removeEventListener('pointerleave', leave);
    };
  }, [place]);
  return hovered;
}

function wayUp(graph: Graph, id: Id | undefined): Id[] {
  const way: Id[] = [];
  for (let at = graph.get(id ?? ''); at; at = graph.get(at.parent ?? '')) way.push(at.id);
  return way;
}
