import { useStore as useFlow, type Viewport } from '@xyflow/react';
import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../shared/kinds/kind';
import type { Element } from '../../shared/model/document';
import type { Rect } from '../../shared/scene/scene';
import { boundsOf } from '../../shared/scene/transform';
import { WordsField, type WordsFieldHandle } from '../desk/WordsField';
import type { Group } from './groups';
import { onScreen, type Room } from './view';

interface Props {
  element: Element;
  kind: Kind;
  /** Its place in the drawing; undefined while the drawing that has it is still being made. */
  group: Group | undefined;
  room: Room;
  /** The guiding question that is asked above it, if there is one. */
  asked: string | undefined;
}

/**
 * A field over the words, in their font. It is there at once, and the same one for element after element, so that no
 * keystroke is lost between two; its place follows with the drawing.
 */
export function InPlace({ element, kind, group, room, asked }: Props) {
  const { t } = useTranslation();
  const [x, y, zoom] = useFlow((state) => state.transform);
  const field = useRef<WordsFieldHandle>(null);
  const last = useRef<Group>(undefined);
  const place = group ?? last.current;

  useLayoutEffect(() => {
    last.current = place;
  }, [place]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another element, and the keyboard is to be taken again
  useLayoutEffect(() => field.current?.take(false), [element.id]);

  const ask = asked ?? t([`${kind.id}:${element.type}-ask`, 'words.none']);
  return (
    <div
      className="in-place growing"
      data-words={element.text || ask}
      style={styleOf(place, { x, y, zoom }, room, element.text === '')}
    >
      <WordsField
        ref={field}
        id={element.id}
        text={element.text}
        label={t(`${kind.id}:${kind.elements.get(element.type)?.name ?? element.type}`)}
        placeholder={ask}
        className="in-place-field"
      />
    </div>
  );
}

const PAD = 7; // px from the field's edge to its words
const READABLE = 13; // px: however far away the drawing is
const NEW = { label: 8.4, box: 12 }; // em, for words that are still to come

function styleOf(group: Group | undefined, view: Viewport, room: Room, empty: boolean): CSSProperties {
  const { size = 14, weight = 400, anchor = 'start' } = group?.words ?? {};
  const fontSize = Math.max(READABLE, size * view.zoom);
  const least = empty ? NEW[group?.boxed ? 'box' : 'label'] * fontSize : 4 * fontSize;
  const area = group ? onScreen(areaOf(group), view) : { x: room.width / 2, y: room.height / 2, width: 0, height: 0 };
  const width = Math.min(room.width - 16, Math.max(least, area.width + 2 * PAD + 2));
  const start = anchor === 'middle' ? area.x + (area.width - width) / 2 : area.x - PAD;
  const height = Math.max(area.height, fontSize * LINE) + 6;
  return {
    left: within(8, start, room.width - width - 8),
    top: within(8, area.y + (area.height - height) / 2, room.height - height - 8),
    width,
    minHeight: height,
    fontSize,
    fontWeight: weight,
    textAlign: anchor === 'middle' ? 'center' : 'left',
  };
}

const LINE = 1.29; // as in canvas.css
const within = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value));

/** Of the box, or else of the words alone: signs before them stay to be seen. */
function areaOf({ rect, marks, words, boxed }: Group): Rect {
  const own = marks.filter(({ kind, role }) => kind === 'text' && role === words?.role);
  const inner = boundsOf(boxed || own.length === 0 ? marks : own);
  return { ...inner, x: inner.x + rect.x, y: inner.y + rect.y };
}
