import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compare } from '../../../shared/model/compare';
import { useWorkbook } from '../../editor/editor';
import { useServices } from '../../editor/services';
import type { Version } from '../../store/library';
import { drawnThumbnail } from '../../store/thumbnail';
import { SmallPicture } from '../../ui/SmallPicture';
import { useNear } from '../../ui/useNear';
import { momentOf } from '../../ui/when';
import { summaryOf } from './change-words';
import type { Read, Reader } from './reader';

interface Props {
  versions: readonly Version[];
  reader: Reader;
  chosen: number | null;
  onChoose: (seq: number) => void;
}

/** One is chosen as soon as the keyboard is on it. */
export function VersionList({ versions, reader, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const at = versions.findIndex(({ seq }) => seq === chosen);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const last = versions.length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last, PageDown: at + 5, PageUp: at - 5 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(last, to));
    const row = event.currentTarget.children.item(next);
    if (row instanceof HTMLElement) row.focus();
  };

  return (
    <div className="history-list" role="listbox" aria-label={t('history.list')} onKeyDown={onKeyDown}>
      {versions.map((version) => (
        <Row
          key={version.seq}
          version={version}
          reader={reader}
          chosen={version.seq === chosen}
          onChoose={() => onChoose(version.seq)}
        />
      ))}
    </div>
  );
}

interface RowProps {
  version: Version;
  reader: Reader;
  chosen: boolean;
  onChoose: () => void;
}

function Row({ version: { seq, at, name }, reader, chosen, onChoose }: RowProps) {
  const { t, i18n } = useTranslation();
  const { library, drawer } = useServices();
  const place = useRef<HTMLDivElement>(null);
  const line = useLine(seq, reader, useNear(place));
  const look = useCallback(async () => {
    const kept = await library.versions.thumbnail(seq);
    if (kept.ok && kept.value) return kept.value;
    const read = await reader.later(seq);
    return read.ok ? drawnThumbnail(read.value, drawer, 16 / 10) : null;
  }, [library, drawer, reader, seq]);

  return (
    <div
      ref={place}
      role="option"
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      className="history-row"
      onFocus={onChoose}
    >
      <SmallPicture look={look} />
      <span className="history-words">
        <time dateTime={new Date(at).toISOString()}>{momentOf(t, i18n.language, at)}</time>
        {name !== null && <span className="history-name">{name}</span>}
        <span className="history-line">{line}</span>
      </span>
    </div>
  );
}

/** How much is different now; empty until it is known. */
function useLine(seq: number, reader: Reader, near: boolean): string {
  const { t } = useTranslation();
  const now = useWorkbook(({ workbook }) => workbook);
  const [read, setRead] = useState<Read | null>(null);

  useEffect(() => {
    if (!near) return;
    let gone = false;
    reader.later(seq).then((next) => !gone && setRead(next));
    return () => {
      gone = true;
    };
  }, [seq, reader, near]);

  return useMemo(() => {
    if (!read) return '';
    if (!read.ok) return t('history.unreadable');
    const changes = summaryOf(t, compare(read.value, now));
    return changes === null ? t('history.same') : t('history.line', { changes });
  }, [t, read, now]);
}
