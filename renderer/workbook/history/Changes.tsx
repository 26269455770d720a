import { useTranslation } from 'react-i18next';
import type { Group, Line } from './change-words';

const MOST = 60; // lines of a group; nobody reads more

/** What has changed since, group by group. */
export function Changes({ groups }: { groups: readonly Group[] }) {
  const { t } = useTranslation();
  if (groups.length === 0) return <p>{t('history.same')}</p>;
  return groups.map(({ name, lines }) => (
    <div key={name} className="history-group">
      <h4>{t(`history.group-${name}`)}</h4>
      <ul>
        {lines.slice(0, MOST).map((line) => (
          <li key={line.key}>
            <ChangeWords line={line} />
          </li>
        ))}
        {lines.length > MOST && <li className="history-beside">{t('history.more', { count: lines.length - MOST })}</li>}
      </ul>
    </div>
  ));
}

function ChangeWords({ line: { words, before, beside } }: { line: Line }) {
  const { t } = useTranslation();
  if (before !== undefined)
    return (
      <>
        <span className="unseen">{t('history.was')} </span>
        <del>{before}</del> <span className="unseen">{t('history.is')} </span>
        <ins>{words}</ins>
      </>
    );
  return (
    <>
      {words} {beside !== undefined && <span className="history-beside">{beside}</span>}
    </>
  );
}
