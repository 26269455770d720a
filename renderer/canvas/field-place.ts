import type { Viewport } from '@xyflow/react';
import type { Rect } from '../../shared/scene/scene';
import { boundsOf } from '../../shared/scene/transform';
import type { Group } from './groups';
import { onScreen, type Room } from './view';

interface Field {
  /** Where its words stand in the drawing; undefined while that is still being made. */
  group: Group | undefined;
  view: Viewport;
  room: Room;
  /** No words yet: it asks for some. */
  empty: boolean;
  /** Nothing else is drawn that it could cover. */
  alone: boolean;
}

const PAD = 7; // px from the field's edge to its words
const READABLE = 13; // px: however far away the drawing is
const NEW = { label: 8.4, box: 8, alone: 12 }; // em, for words that are still to come
const LINE = 1.29; // as in canvas.css
const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;
const LINES = 3; // of what it asks, however low its box is

/**
 * Where the field over the words stands, px of the surface, with the size of its words in px. In a box it asks in as many
 * lines as fit there (`lines`), so that it covers no neighbour; words have as many as they need.
 */
export function fieldPlace({ group, view, room, empty, alone }: Field) {
  const { size = 14, weight = 400, anchor = 'start' } = group?.words ?? {};
  const fontSize = Math.max(READABLE, size * view.zoom);
  const fresh = alone ? NEW.alone : NEW[group?.boxed ? 'box' : 'label'];
  const area = group ? onScreen(areaOf(group), view) : { x: room.width / 2, y: room.height / 2, width: 0, height: 0 };
  const width = Math.min(room.width - 16, Math.max((empty ? fresh : 4) * fontSize, area.width + 2 * PAD + 2));
  const starts = {
    start: area.x - PAD,
    middle: area.x + (area.width - width) / 2,
    end: area.x + area.width + PAD - width,
  };
  const height = Math.max(area.height, fontSize * LINE) + 6;
  return {
    left: within(8, starts[anchor], room.width - width - 8),
    top: within(8, area.y + (area.height - height) / 2, room.height - height - 8),
    width,
    height,
    fontSize,
    weight,
    align: ALIGN[anchor],
    lines: empty && !alone && group?.boxed ? Math.max(LINES, Math.floor(area.height / (fontSize * LINE))) : null,
  };
}

const within = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value));

/** Of the box, or else of the words alone: signs before them stay to be seen. */
function areaOf({ rect, marks, words, boxed }: Group): Rect {
  const own = marks.filter(({ kind, role }) => kind === 'text' && role === words?.role);
  const inner = boundsOf(boxed || own.length === 0 ? marks : own);
  return { ...inner, x: inner.x + rect.x, y: inner.y + rect.y };
}
