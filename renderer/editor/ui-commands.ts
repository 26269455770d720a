import { useEffect, useRef } from 'react';
import type { UiCommand } from '../../shared/actions/action';
import { useEditor } from './editor';

type Answer = (at?: string) => void;

/** Connects actions that ask the page for something with the component that does it. Without such a component nothing happens. */
export interface UiCommands {
  /** `at` names the place if there are several: a tab, a diagram. */
  ask(uiCommand: UiCommand, at?: string): void;
  /** Is there a component that does it? */
  has(uiCommand: UiCommand): boolean;
  /** Registers a component. The latest one wins. Returns a function that removes it. */
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

/** The component does this UI command as long as it is mounted. */
export function useUiCommand(uiCommand: UiCommand, run: Answer): void {
  const { uiCommands } = useEditor().session;
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => uiCommands.answer(uiCommand, (at) => latest.current(at)), [uiCommands, uiCommand]);
}
