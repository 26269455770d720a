import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { actions } from '../../shared/actions';
import type { Context } from '../../shared/actions/action';
import type { Kind } from '../../shared/kinds/kind';
import type { Graph } from '../../shared/model/graph';
import { useEditor, useWorkbook } from '../editor/editor';
import { Button } from '../ui/Button';
import { Keys } from '../ui/Keys';
import { useFindings } from './checks/findings';
import { countWords } from './count-words';
import { NotesKeys } from './notes/NotesKeys';
import { Saved } from './Saved';
import './status-bar.css';

/** Whether it is saved, the keys that help now, what there is. */
export function StatusBar({ graph, kind }: { graph: Graph; kind: Kind }) {
  const readOnly = useWorkbook((state) => state.readOnly);
  const atHand = useSyncExternalStore(onFocus, isAtHand);
  const writing = useStore(useEditor().session.hand, ({ hand }) => hand === 'notes');
  return (
    <footer className="status-bar">
      <Saved />
      {!readOnly && atHand && (writing ? <NotesKeys /> : <KeysNow graph={graph} kind={kind} />)}
      <span className="counts">
        <Asked />
        <Counts graph={graph} kind={kind} />
      </span>
    </footer>
  );
}

/** Is the keyboard where these keys are answered? In a field of the details and on a button they mean something else. */
const isAtHand = (): boolean => {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.closest('[data-home]') !== null;
};

function onFocus(heard: () => void): () => void {
  document.addEventListener('focusin', heard);
  return () => document.removeEventListener('focusin', heard);
}

const MOST = 4; // there is no room for more, and nobody reads more

function KeysNow({ graph, kind }: { graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const { session } = useEditor();
  const selection = useWorkbook((state) => state.selection);
  const editing = useWorkbook((state) => state.editing);
  const history = useWorkbook((state) => state.history);
  const now = session.context();
  const context: Context | null = now && { ...now, graph, kind, selection, editing, history };
  const shown = actions.flatMap((action) => {
    const hint = context?.graph.get(editing ?? selection[0] ?? '') ? action.hint(context) : null;
    const [chord] = action.keys;
    return hint && chord ? [{ id: action.id, chord, hint }] : [];
  });
  return (
    <span className="keys-now">
      {shown.slice(0, MOST).map(({ id, chord, hint }) => (
        <span key={id}>
          <Keys chord={chord} />
          {t(hint.kind === undefined ? hint.key : [`${hint.kind}:${hint.key}`, `hint.${id}`])}
        </span>
      ))}
    </span>
  );
}

function Counts({ graph, kind }: { graph: Graph; kind: Kind }) {
  const { t, i18n } = useTranslation();
  return <span>{countWords(t, i18n.language, kind, graph.all())}</span>;
}

/** How much a coach would ask; a press shows it. */
function Asked() {
  const { t } = useTranslation();
  const { session } = useEditor();
  const count = useFindings().length;
  return (
    count > 0 && (
      <Button icon="message-circle-question" look="link" onPress={() => session.uiCommands.ask('checks')}>
        {t('checks.count', { count })}
      </Button>
    )
  );
}
