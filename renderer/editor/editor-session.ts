import { createStore, type StoreApi } from 'zustand/vanilla';
import { actions } from '../../shared/actions';
import { type Action, birth, type Context, isNewborn } from '../../shared/actions/action';
import { answerTo, type Press, whyNot } from '../../shared/actions/keys';
import { giveUp, settle } from '../../shared/actions/session';
import type { Step } from '../../shared/commands/command';
import type { Id } from '../../shared/model/document';
import { randomId } from '../../shared/model/ids';
import type { WorkbookState } from '../store/state';
import { diagramOf } from './editor';
import { openUiCommands, type UiCommands } from './ui-commands';

/** Where the hand is: the panel that shows the field when words are typed, and that takes the keyboard back afterwards. */
export type Hand = 'outline' | 'picture' | 'notes';

/** Words that Escape has taken away, and the step that brings them back. */
export interface TakenBack {
  of: Id;
  words: string;
  step: Step;
}

/** A person at an open workbook: turns keys into actions and keeps the keystrokes of one time of typing together. */
export interface EditorSession {
  hand: StoreApi<{ hand: Hand }>;
  uiCommands: UiCommands;
  /** Null where there is no diagram that we know. */
  context(): Context | null;
  /** Does what the key means. False: not one of ours. */
  press(press: Press): boolean;
  run(action: Action): void;
  /** Aborted when the workbook is left. */
  left: AbortSignal;
  stop(): void;
}

export interface EditorSessionInput {
  store: StoreApi<WorkbookState>;
  first: Hand;
  /** Is Cmd what Ctrl is elsewhere? */
  mac: boolean;
  tookBack(taken: TakenBack): void;
  /** A key can do nothing here: the key of why. */
  refuse(why: string): void;
}

export function openEditorSession({ store, first, mac, tookBack, refuse }: EditorSessionInput): EditorSession {
  const uiCommands = openUiCommands();
  const leaving = new AbortController();
  let gesture: string | null = null;
  let times = 0;

  const context = (): Context | null => {
    const state = store.getState();
    const shown = diagramOf(state);
    return shown ? { ...state, ...shown, gesture, newId: randomId, ask: uiCommands.ask } : null;
  };

  const run = (action: Action) => {
    const now = context();
    if (!now || !action.when(now)) return;
    action.run(now);
    if (action === giveUp) tellOf(now);
  };

  const tellOf = ({ editing, graph, history }: Context) => {
    const element = graph.get(editing ?? '');
    const gone = store.getState().history.past.length < history.past.length;
    const step = gone ? history.past.at(-1) : undefined;
    if (element && element.text.trim() !== '' && step) tookBack({ of: element.id, words: element.text, step });
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (state.editing === before.editing) return;
    const id = state.editing;
    gesture = id === null ? null : isNewborn(state.history, id) ? birth(id) : `words ${id} ${times++}`;
    const now = context();
    if (before.editing !== null && now) settle(now, before.editing, before.history);
  });

  return {
    hand: createStore(() => ({ hand: first })),
    uiCommands,
    context,
    press(press) {
      const now = context();
      const answer = now && answerTo(actions, now, press, mac);
      if (answer && answer !== 'nothing') run(answer);
      if (!now || answer) return answer !== null;
      const why = whyNot(actions, press, mac);
      if (why !== null) refuse(why);
      return why !== null;
    },
    run,
    left: leaving.signal,
    stop() {
      unsubscribe();
      leaving.abort();
    },
  };
}
