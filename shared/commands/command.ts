import { applyPatches, type Draft, enableMapSet, enablePatches, type Patch, produceWithPatches } from 'immer';
import type { Workbook } from '../model/document';

enablePatches();
enableMapSet();

/**
 * Every edit is a command: a labeled recipe that changes a draft of the document. `perform` returns the next document and the
 * patches in both directions. Undo, the journal and other windows use only the patches, so no command writes its own undo.
 */
export interface Command {
  /** i18n key with parameters: "Add a cause". Shown by undo and by the history. */
  label: Label;
  recipe(draft: Draft<Workbook>): void;
  /** Consecutive steps with the same gesture are one step of undo: typing a word, dragging an element. */
  gesture?: string;
}

export interface Label {
  key: string;
  params?: Readonly<Record<string, string | number>>;
}

/** What a command did, as plain JSON. */
export interface Step {
  label: Label;
  gesture?: string;
  patches: readonly Patch[];
  inverse: readonly Patch[];
}

/** `step` is null where the recipe changed nothing. A recipe that throws has changed nothing either. */
export function perform(workbook: Workbook, command: Command): { workbook: Workbook; step: Step | null } {
  const [next, patches, inverse] = produceWithPatches(workbook, (draft) => {
    command.recipe(draft);
  });
  if (patches.length === 0) return { workbook, step: null };
  const { label, gesture } = command;
  return { workbook: next, step: { label, patches, inverse, ...(gesture !== undefined && { gesture }) } };
}

/** A step that was taken back, done once more. Does nothing where it does not fit the document any more. */
export const again = ({ label, patches }: Step): Command => ({
  label,
  recipe: (draft) => {
    applyPatches(draft, patches);
  },
});

/** Throws where a patch does not fit the document. */
export const replay = (workbook: Workbook, patches: readonly Patch[]): Workbook => applyPatches(workbook, patches);

export type { Draft, Patch };
