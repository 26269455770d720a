import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, IconButton } from './Button';
import { Icon } from './Icon';
import { type Notice, notices, putAway } from './notices';
import './notices.css';

/** One place on the page for all that is told; it must be there before there is something to tell. */
export function Notices() {
  const { said, list } = useStore(notices);
  return (
    <>
      <div className="unseen" role="log" aria-live="polite">
        {said.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
      <div className="notices" role="log" aria-live="polite">
        {list.map((notice) => (
          <Told key={notice.id} notice={notice} />
        ))}
      </div>
    </>
  );
}

function Told({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const { id, text, lines, bad, offer } = notice;
  return (
    <div className={bad ? 'notice bad' : 'notice'}>
      <Icon name={bad ? 'triangle-alert' : 'check'} />
      <div className="notice-words">
        <p>{text}</p>
        {lines.length > 0 && (
          <ul>
            {counted(lines).map(([line, times]) => (
              <li key={line}>{times > 1 ? t('notice.times', { line, count: times }) : line}</li>
            ))}
          </ul>
        )}
        {offer && (
          <Button
            icon={offer.icon}
            onPress={() => {
              offer.run();
              putAway(id);
            }}
          >
            {offer.label}
          </Button>
        )}
      </div>
      <IconButton icon="x" label={t('notice.close')} onPress={() => putAway(id)} />
    </div>
  );
}

/** Each line once, with how often it was there. */
function counted(lines: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts];
}
