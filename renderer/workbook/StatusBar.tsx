import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { actions } from '../../shared/actions';
import type { Context } from '../../shared/actions/action';
import type { Kind } from '../../shared/kinds/kind';
import type { Graph } from '../../shared/model/graph';
import { useDesk, useWorkbook } from '../desk/desk';
import { useServices } from '../desk/services';
import { saveFile } from '../export/save';
import { isLasting } from '../store/saver';
import { Button } from '../ui/Button';
import { faultWords } from '../ui/fault-words';
import { Icon } from '../ui/Icon';
import { Keys } from '../ui/Keys';
import { say } from '../ui/notices';
import { useFindings } from './checks/findings';
import { countWords } from './count-words';
import { NotesKeys } from './notes/NotesKeys';
import './status-bar.css';

/** Whether it is saved, the keys that help now, what there is. */
export function StatusBar({ graph, kind }: { graph: Graph; kind: Kind }) {
  const readOnly = useWorkbook((state) => state.readOnly);
  const writing = useStore(useDesk().sitting.hand, ({ hand }) => hand === 'notes');
  return (
    <footer className="status-bar">
      <Saved />
      {!readOnly && (writing ? <NotesKeys /> : <KeysNow graph={graph} kind={kind} />)}
      <span className="counts">
        <Asked />
        <Counts graph={graph} kind={kind} />
      </span>
    </footer>
  );
}

function Saved() {
  const { t } = useTranslation();
  const { store } = useDesk();
  const { host } = useServices();
  const saving = useWorkbook((state) => state.saving);
  const readOnly = useWorkbook((state) => state.readOnly);
  const words =
    saving.state === 'failed'
      ? t('saving.failed', { reason: faultWords(t, saving.fault) })
      : t(`saving.${saving.state}`);
  const failed = saving.state === 'failed';
  const told = useRef(false);

  // Each key is saved at once: only that it fails, and that it does no longer, is worth a word to those who listen.
  useEffect(() => {
    if (failed || (told.current && saving.state === 'saved')) say(words);
    told.current = failed || (told.current && saving.state !== 'saved');
  }, [failed, saving.state, words]);

  if (readOnly) return <span className="saved">{t('saving.read-only')}</span>;
  if (!failed)
    return (
      <span className="saved" data-saving={saving.state}>
        {saving.state === 'saved' && <Icon name="check" size={16} />}
        {words}
      </span>
    );
  return (
    <span className="saved failed" data-saving={saving.state}>
      <Icon name="triangle-alert" size={16} />
      {words}
      {!isLasting(saving.fault) && (
        <Button icon="refresh-cw" look="link" onPress={() => store.getState().flush()}>
          {t('saving.again')}
        </Button>
      )}
      <Button icon="save" look="link" onPress={() => saveFile(t, host, store.getState())}>
        {t('broken.rescue')}
      </Button>
    </span>
  );
}

const MOST = 4; // there is no room for more, and nobody reads more

function KeysNow({ graph, kind }: { graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const { sitting } = useDesk();
  const selection = useWorkbook((state) => state.selection);
  const editing = useWorkbook((state) => state.editing);
  const history = useWorkbook((state) => state.history);
  const now = sitting.context();
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
  const { sitting } = useDesk();
  const count = useFindings().length;
  return (
    count > 0 && (
      <Button icon="message-circle-question" look="link" onPress={() => sitting.wishes.ask('checks')}>
        {t('checks.count', { count })}
      </Button>
    )
  );
}
