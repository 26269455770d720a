import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rename } from '../../shared/commands/rename';
import { nameOf } from '../../shared/model/name';
import { LIMITS } from '../../shared/model/schema';
import { useDesk, useWorkbook } from '../desk/desk';

/** The workbook's name: a press, or Enter on it, and it can be written over. */
export function WorkbookName() {
  const { t } = useTranslation();
  const { store } = useDesk();
  const title = useWorkbook(({ workbook }) => workbook.title);
  const name = useWorkbook(({ workbook }) => nameOf(workbook)) || t('library.untitled');
  const readOnly = useWorkbook((state) => state.readOnly);
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const back = useRef(false); // the keyboard goes back to the name once the field is gone

  useLayoutEffect(() => {
    if (open) field.current?.select();
    else if (back.current) button.current?.focus();
    back.current = false;
  }, [open]);

  const close = (next: string | null) => {
    if (next !== null && next.trim() !== title)
      store.getState().perform(rename(store.getState().workbook, next.trim()));
    setOpen(false);
  };

  if (!open)
    return (
      <h1 className="top-name">
        <button
          ref={button}
          type="button"
          disabled={readOnly}
          onClick={() => setOpen(true)}
          aria-description={t('workbook.rename')}
        >
          {name}
        </button>
      </h1>
    );
  return (
    <input
      ref={field}
      className="top-name-field"
      aria-label={t('workbook.name')}
      defaultValue={title}
      placeholder={name}
      maxLength={LIMITS.text}
      onBlur={(event) => close(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault(); // it would press the name, which has the keyboard by then
        back.current = true;
        close(event.key === 'Enter' ? event.currentTarget.value : null);
      }}
    />
  );
}
