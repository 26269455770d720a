import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compare } from '../../../shared/model/compare';
import type { Workbook } from '../../../shared/model/document';
import { LIMITS } from '../../../shared/model/schema';
import { useWorkbook } from '../../editor/editor';
import type { Version } from '../../store/library';
import { Button } from '../../ui/Button';
import { faultWords } from '../../ui/fault-words';
import { Icon } from '../../ui/Icon';
import { useRenaming } from '../../ui/useRenaming';
import { momentOf } from '../../ui/when';
import { Changes } from './Changes';
import { groupsOf } from './change-words';
import type { Read, Reader } from './reader';
import { Shown } from './Shown';

interface Props {
  version: Version;
  reader: Reader;
  onRename: (name: string | null) => void;
  onBringBack: (workbook: Workbook, when: string) => void;
}

/** One version: how the diagram stood, and what has changed since. */
export function VersionView({ version, reader, onRename, onBringBack }: Props) {
  const { t, i18n } = useTranslation();
  const readOnly = useWorkbook((state) => state.readOnly);
  const now = useWorkbook(({ workbook }) => workbook);
  const read = useRead(version.seq, reader);
  const workbook = read?.ok ? read.value : null;
  const when = momentOf(t, i18n.language, version.at);
  const groups = useMemo(() => workbook && groupsOf(t, compare(workbook, now), workbook, now), [t, workbook, now]);

  return (
    <>
      <header className="history-head">
        <div className="history-called">
          <h3>{when}</h3>
          {!readOnly && <VersionName key={version.seq} name={version.name} onRename={onRename} />}
        </div>
        {!readOnly && (
          <Button
            icon="history"
            look="primary"
            isDisabled={!workbook || groups?.length === 0}
            onPress={() => workbook && onBringBack(workbook, when)}
          >
            {t('history.bring-back')}
          </Button>
        )}
      </header>
      <div className="history-shown" aria-busy={!read}>
        {workbook && <Shown workbook={workbook} when={when} />}
        {!read && <p className="history-told late">{t('history.opening')}</p>}
        {read && !read.ok && (
          <p className="history-told" role="alert">
            {t('history.not-read', { reason: faultWords(t, read.fault) })}
          </p>
        )}
      </div>
      {groups && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
        <section className="history-changes" aria-label={t('history.since')} tabIndex={0}>
          <h3>{t('history.since')}</h3>
          <Changes groups={groups} />
        </section>
      )}
    </>
  );
}

/** Null until it is read. */
function useRead(seq: number, reader: Reader): Read | null {
  const [read, setRead] = useState<{ seq: number; read: Read } | null>(null);
  useEffect(() => {
    let gone = false;
    reader.now(seq).then((next) => !gone && setRead({ seq, read: next }));
    return () => {
      gone = true;
    };
  }, [seq, reader]);
  return read?.seq === seq ? read.read : null;
}

/** Its name, to be written over; an empty one takes the name away. */
function VersionName({ name, onRename }: { name: string | null; onRename: Props['onRename'] }) {
  const { t } = useTranslation();
  const { isOpen, start, way, field } = useRenaming<HTMLButtonElement>((next) => {
    if (next !== (name ?? '')) onRename(next || null);
  });
  if (isOpen)
    return (
      <input
        {...field}
        className="history-field"
        aria-label={t('history.name')}
        defaultValue={name ?? ''}
        maxLength={LIMITS.tag}
        onKeyDown={(event) => {
          field.onKeyDown(event);
          event.stopPropagation(); // Escape is for the field, and not for the dialog
        }}
      />
    );
  return (
    <button ref={way} type="button" className="history-way" onClick={start}>
      <span>{name ?? t('history.name-it')}</span>
      <Icon name="pencil" size={16} />
      {name !== null && <span className="unseen">{t('history.rename')}</span>}
    </button>
  );
}
