import { useStore as useFlow } from '@xyflow/react';
import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../shared/kinds/kind';
import type { Element } from '../../shared/model/document';
import { WordsField, type WordsFieldHandle } from '../editor/WordsField';
import { fieldPlace } from './field-place';
import type { Group } from './groups';
import type { Room } from './view';

interface Props {
  element: Element;
  kind: Kind;
  /** Its place in the drawing; undefined while the drawing that has it is still being made. */
  group: Group | undefined;
  room: Room;
  /** Nothing else is drawn. */
  alone: boolean;
  /** The guiding question that is asked above it, if there is one. */
  asked: string | undefined;
}

interface FieldStyle extends CSSProperties {
  '--lines'?: number;
}

/**
 * A field over the words, in their font. It is there at once, and the same one for element after element, so that no
 * keystroke is lost between two; its place follows with the drawing.
 */
export function InPlace({ element, kind, group, room, alone, asked }: Props) {
  const { t } = useTranslation();
  const [x, y, zoom] = useFlow((state) => state.transform);
  const field = useRef<WordsFieldHandle>(null);
  const last = useRef<Group>(undefined);
  const place = group ?? last.current;

  useLayoutEffect(() => {
    last.current = place;
  }, [place]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another element, and the keyboard is to be taken again
  useLayoutEffect(() => field.current?.take(), [element.id]);

  const ask = asked ?? t([`${kind.id}:${element.type}-ask`, 'words.none']);
  const empty = element.text === '';
  const { lines, height, weight, align, ...at } = fieldPlace({
    group: place,
    view: { x, y, zoom },
    room,
    empty,
    alone,
  });
  const style: FieldStyle = {
    ...at,
    minHeight: height,
    fontWeight: weight,
    textAlign: align,
    ...(lines !== null && { '--lines': lines }),
  };
  return (
    <div className="in-place growing" data-words={element.text || ask} style={style}>
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
