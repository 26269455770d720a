import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../shared/model/schema';
import { hrefOf } from '../editor/route';
import type { LibraryEntry } from '../store/library';
import type { Renaming } from '../ui/useRenaming';

interface Props {
  entry: LibraryEntry;
  renaming: Renaming<HTMLAnchorElement>;
  onDelete: () => void;
}

/** What opens a workbook; F2 writes over it, Delete takes the workbook away. */
export function CardName({ entry: { id, title }, renaming, onDelete }: Props) {
  const { t } = useTranslation();
  const { isOpen, start, way, field } = renaming;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') start();
    else if (event.key === 'Delete') onDelete();
    else return;
    event.preventDefault();
  };

  if (isOpen)
    return (
      <input
        {...field}
        className="card-field"
        aria-label={t('home.name')}
        defaultValue={title}
        placeholder={t('library.untitled')}
        maxLength={LIMITS.text}
      />
    );
  return (
    <a
      ref={way}
      className="card-way"
      href={hrefOf({ at: 'workbook', id })}
      aria-keyshortcuts="F2 Delete"
      onKeyDown={onKeyDown}
    >
      {title || t('library.untitled')}
    </a>
  );
}
