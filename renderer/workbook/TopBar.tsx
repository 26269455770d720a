import { useTranslation } from 'react-i18next';
import type { Action } from '../../shared/actions/action';
import { carryOn } from '../../shared/actions/cross-link';
import {
  agenda,
  checks,
  copyOutline,
  copyPicture,
  details,
  find,
  history,
  keySheet,
  notes,
  palette,
  save,
  settings,
  votes,
} from '../../shared/actions/see';
import { redo, undo } from '../../shared/actions/session';
import { actionWords } from '../editor/action-words';
import { useDiagram, useEditor, useWorkbook } from '../editor/editor';
import { NARROW, useMedia } from '../editor/media-queries';
import { hrefOf } from '../editor/route';
import { Button, IconButton } from '../ui/Button';
import { Mark } from '../ui/Glyph';
import { Icon } from '../ui/Icon';
import { MenuButton } from '../ui/MenuButton';
import { WorkbookName } from './WorkbookName';
import './top-bar.css';

export function TopBar() {
  const { t } = useTranslation();
  const { uiCommands } = useEditor().session;
  const sample = useWorkbook(({ workbook }) => workbook.about.sample === true);
  return (
    <header className="top-bar" data-panel="">
      <a className="top-home" href={hrefOf({ at: 'library' })}>
        <Mark />
        <span>{t('workbook.back')}</span>
      </a>
      <span className="top-arrow">
        <Icon name="chevron-right" size={16} />
      </span>
      <WorkbookName />
      {sample && <span className="tag">{t('library.sample')}</span>}
      <span className="top-room" />
      <span className="top-wide">
        <Travel action={undo} past />
        <Travel action={redo} />
        <span className="top-line" />
        <Ask action={find} />
        <Ask action={keySheet} />
      </span>
      <More />
      <span className="top-line" />
      <Button icon="share" look="primary" folds onPress={() => uiCommands.ask('export')}>
        {t('action.export')}
      </Button>
    </header>
  );
}

/** A button that asks for what a key asks for. */
function Ask({ action }: { action: Action }) {
  const { t } = useTranslation();
  const { session } = useEditor();
  return (
    <IconButton icon={action.icon} label={t(action.label)} chord={action.keys[0]} onPress={() => session.run(action)} />
  );
}

const REST = [
  palette,
  notes,
  details,
  checks,
  agenda,
  votes,
  history,
  carryOn,
  save,
  copyPicture,
  copyOutline,
  settings,
];

/** What has no button of its own; on a narrow page nothing else has. */
function More() {
  const { t } = useTranslation();
  const { session } = useEditor();
  const narrow = useMedia(NARROW);
  const shown = useDiagram();
  const choices = () => {
    const now = session.context();
    const context = now && shown ? { ...now, ...shown } : now;
    return (narrow ? [undo, redo, find, keySheet, ...REST] : REST)
      .filter((action) => action !== carryOn || (context !== null && carryOn.when(context)))
      .map((action) => ({
        id: action.id,
        icon: action.icon,
        label: context ? actionWords(t, action, context) : t(action.label),
        onPick: () => session.run(action),
      }));
  };
  return <MenuButton label={t('top.menu')} choices={choices} />;
}

/** Undo or redo, and what it would undo or do again. */
function Travel({ action, past = false }: { action: Action; past?: boolean }) {
  const { t } = useTranslation();
  const { session } = useEditor();
  const step = useWorkbook(({ history }) => (past ? history.past : history.future).at(-1));
  const label = step
    ? t(`${action.label}-what`, { what: t(step.label.key, step.label.params ?? {}) })
    : t(action.label);
  return (
    <IconButton
      icon={action.icon}
      label={label}
      chord={action.keys[0]}
      isDisabled={!step}
      preventFocusOnPress
      onPress={() => session.run(action)}
    />
  );
}
