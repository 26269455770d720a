import type { Diagram, Id, Json, JsonObject, Workbook } from '../model/document';
import { same } from '../model/same';
import type { View } from './kind';

/**
 * Where it stands in a diagram what a view remembers. Where that is something else for each shape, shapes within a seventh of each
 * other share it, so a diagram has a handful of them and not one for each width of the window.
 */
export const memoryKey = ({ id, remembers }: Pick<View, 'id' | 'remembers'>, aspect: number): string =>
  remembers === 'diagram' ? id : `${id}@${shapeClass(aspect).toFixed(2)}`;

const STEP = 4 / 3; // 0.75, 1, 1.33, 1.78 (16:9), 2.37
const shapeClass = (aspect: number): number =>
  STEP ** Math.max(-5, Math.min(5, Math.round(Math.log(aspect) / Math.log(STEP))));

export const remembered = (diagram: Diagram, key: string): Json | undefined => diagram.memory[key];

/** Not an edit: no patches, no undo. The same workbook where nothing new is to be remembered. */
export function remember(workbook: Workbook, id: Id, key: string, memory: JsonObject): Workbook {
  const diagram = workbook.diagrams.get(id);
  if (!diagram || same(diagram.memory[key], memory)) return workbook;
  const diagrams = new Map(workbook.diagrams);
  const others = Object.entries(diagram.memory).filter(([other]) => !other.startsWith(`${key}@`)); // of an earlier edition
  diagrams.set(id, { ...diagram, memory: { ...Object.fromEntries(others), [key]: memory } });
  return { ...workbook, diagrams };
}
