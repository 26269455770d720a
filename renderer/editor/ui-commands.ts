import { useEffect, useRef } from 'react';
import type { UiCommand } from '../../shared/actions/action';
import { useEditor } from './editor';

type Answer = (at?: string) => void;

/** Where what is asked of the page comes together with who shows it. A uiCommand that nobody answers is not granted. */
export interface UiCommands {
  /** `at`: the place that is meant, where what is asked for has several. */
  ask(uiCommand: UiCommand, at?: string): void;
  /** Is there anybody who would do it? */
  has(uiCommand: UiCommand): boolean;
  /** The latest answer counts. Returns a function that withdraws it. */
  answer(uiCommand: UiCommand, run: Answer): () => void;
}

export function openUiCommands(): UiCommands {
  const answers = new Map<UiCommand, Answer[]>();
  return {
    ask: (uiCommand, at) => answers.get(uiCommand)?.at(-1)?.(at),
    has: (uiCommand) => (answers.get(uiCommand)?.length ?? 0) > 0,
    answer(uiCommand, run) {
      answers.set(uiCommand, [...(answers.get(uiCommand) ?? []), run]);
      return () => {
        answers.set(
          uiCommand,
          (answers.get(uiCommand) ?? []).filter((other) => other !== run),
        );
      };
    },
  };
}

/** While the component is there it does what is asked for. */
export function useUiCommand(uiCommand: UiCommand, run: Answer): void {
  const { uiCommands } = useEditor().session;
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => uiCommands.answer(uiCommand, (at) => latest.current(at)), [uiCommands, uiCommand]);
}
