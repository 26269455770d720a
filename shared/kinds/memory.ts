import type { Diagram, Id, Json, JsonObject, Workbook } from '../model/document';
import { same } from '../model/same';
import type { View } from './kind';

/**
 * Where it stands in a diagram what a view remembers. Where that is something else for each shape, shapes within a seventh of each
 * other share it, so a diagram has a handful of them and not one for each width of the window.
 */
const keyOf = ({ id, remembers }: Remembering, aspect: number): string =>
  remembers === 'diagram' ? id : `${id}@${shapeClass(aspect).toFixed(2)}`;

type Remembering = Pick<View, 'id' | 'remembers'>;

const STEP = 4 / 3; // 0.75, 1, 1.33, 1.78 (16:9), 2.37
const shapeClass = (aspect: number): number =>
  STEP ** Math.max(-5, Math.min(5, Math.round(Math.log(aspect) / Math.log(STEP))));

/** Of a diagram that a view draws in a shape (width / height); undefined: nothing yet. */
export const remembered = ({ memory }: Diagram, view: Remembering, aspect: number): Json | undefined =>
  memory[keyOf(view, aspect)];

interface Drawn {
  view: Remembering;
  aspect: number;
  memory: JsonObject;
}

/** Not an edit: no patches, no undo. The same workbook where nothing new is to be remembered. */
export function remember(workbook: Workbook, id: Id, { view, aspect, memory }: Drawn): Workbook {
  const diagram = workbook.diagrams.get(id);
  const key = keyOf(view, aspect);
  if (!diagram || same(diagram.memory[key], memory)) return workbook;
  const diagrams = new Map(workbook.diagrams);
  const others = Object.entries(diagram.memory).filter(([other]) => !other.startsWith(`${key}@`)); // of an earlier edition
  diagrams.set(id, { ...diagram, memory: { ...Object.fromEntries(others), [key]: memory } });
  return { ...workbook, diagrams };
}
