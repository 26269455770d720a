import { useTranslation } from 'react-i18next';
import { rename } from '../../shared/commands/rename';
import { nameOf } from '../../shared/model/name';
import { LIMITS } from '../../shared/model/schema';
import { useEditor, useWorkbook } from '../editor/editor';
import { useUiCommand } from '../editor/ui-commands';
import { useRenaming } from '../ui/useRenaming';

/** The workbook's name: a press, or Enter on it, and it can be written over. */
export function WorkbookName() {
  const { t } = useTranslation();
  const { store } = useEditor();
  const title = useWorkbook(({ workbook }) => workbook.title);
  const name = useWorkbook(({ workbook }) => nameOf(workbook)) || t('library.untitled');
  const readOnly = useWorkbook((state) => state.readOnly);
  const { isOpen, start, way, field } = useRenaming<HTMLButtonElement>((next) => {
    if (next !== title) store.getState().perform(rename(store.getState().workbook, next));
  });

  useUiCommand('rename', () => !readOnly && start());

  if (!isOpen)
    return (
      <h1 className="top-name">
        <button ref={way} type="button" disabled={readOnly} onClick={start} aria-description={t('workbook.rename')}>
          {name}
        </button>
      </h1>
    );
  return (
    <input
      {...field}
      className="top-name-field"
      aria-label={t('workbook.name')}
      defaultValue={title}
      placeholder={name}
      maxLength={LIMITS.text}
    />
  );
}
