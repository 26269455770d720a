import { useStore as useFlow } from '@xyflow/react';
import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../shared/kinds/kind';
import type { Element } from '../../shared/model/document';
import { WordsField, type WordsFieldHandle } from '../workbook/WordsField';
import type { Group } from './groups';
import { onScreen, type Room } from './view';

interface Props {
  element: Element;
  kind: Kind;
  /** Its place in the drawing; undefined while the drawing that has it is still being made. */
  group: Group | undefined;
  room: Room;
}

/**
 * A field over the words, in their font. It is there at once, and the same one for element after element, so that no
 * keystroke is lost between two; its place follows with the drawing.
 */
export function InPlace({ element, kind, group, room }: Props) {
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

  return (
    <div className="in-place growing" data-words={element.text} style={styleOf(place, { x, y, zoom }, room)}>
      <WordsField
        ref={field}
        id={element.id}
        text={element.text}
        label={t(`${kind.id}:${kind.elements.get(element.type)?.name ?? element.type}`)}
        placeholder={t([`${kind.id}:${element.type}-ask`, 'words.none'])}
        className="in-place-field"
      />
    </div>
  );
}

const LEAST = 168; // px, room for a word or two
const READABLE = 13; // px: however far away the drawing is

function styleOf(group: Group | undefined, view: { x: number; y: number; zoom: number }, room: Room): CSSProperties {
  if (!group) return { left: room.width / 2 - LEAST / 2, top: room.height / 2, width: LEAST };
  const rect = onScreen(group.rect, view);
  const { size = 14, weight = 400, anchor = 'start' } = group.words ?? {};
  const width = Math.min(room.width - 16, Math.max(LEAST, rect.width + 16));
  const wished = anchor === 'middle' ? rect.x + (rect.width - width) / 2 : rect.x;
  return {
    left: Math.max(8, Math.min(room.width - width - 8, wished)),
    top: Math.max(8, Math.min(room.height - rect.height - 8, rect.y)),
    width,
    minHeight: rect.height,
    fontSize: Math.max(READABLE, size * view.zoom),
    fontWeight: weight,
    textAlign: anchor === 'middle' ? 'center' : 'left',
  };
}
