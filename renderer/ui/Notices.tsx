import { type FocusEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, IconButton } from './Button';
import { Icon } from './Icon';
import { type Notice, notices, putAway } from './notices';
import { Progress } from './Progress';
import { type Work, works } from './progress';
import './notices.css';

/**
 * One place on the page for all that is told; it must be there before there is something to tell. It lies above every dialog,
 * and can be heard and pressed while one is open: react-aria leaves alone what is marked so.
 */
export function Notices() {
  const { said, list } = useStore(notices);
  const onFocus = useWayBack(list, useStore(works).list);
  return (
    <>
      <div className="unseen" role="log" aria-live="polite" data-react-aria-top-layer>
        {said.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
      <div className="notices" role="log" aria-live="polite" data-react-aria-top-layer onFocus={onFocus}>
        {list.map((notice) => (
          <Told key={notice.id} notice={notice} />
        ))}
        <Progress />
      </div>
    </>
  );
}

/** A keyboard that was on a notice which has gone goes back to where it came from. */
function useWayBack(list: readonly Notice[], working: readonly Work[]): (event: FocusEvent) => void {
  const from = useRef<Element | null>(null);
  const here = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: something has gone, or come
  useLayoutEffect(() => {
    if (!here.current || document.activeElement !== document.body) return;
    here.current = false;
    const way = from.current?.isConnected ? from.current : document.querySelector(STOPS);
    if (way instanceof HTMLElement) way.focus();
  }, [list, working]);

  return ({ currentTarget, relatedTarget }) => {
    here.current = true;
    if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)) from.current = relatedTarget;
  };
}

const STOPS = 'main :is([tabindex="0"], a[href], button:not([disabled]))';

function Told({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const { id, text, lines, bad, offer, others } = notice;
  const listed = counted(lines);
  return (
    <div className={bad ? 'notice bad' : 'notice'}>
      <Icon name={bad ? 'triangle-alert' : 'check'} />
      <div className="notice-words">
        <p>{text}</p>
        {lines.length > 0 && (
          <ul>
            {listed.slice(0, MOST_LINES).map(([line, times]) => (
              <li key={line}>{times > 1 ? t('notice.times', { line: short(line), count: times }) : short(line)}</li>
            ))}
            {listed.length > MOST_LINES && <li>{t('notice.more', { count: listed.length - MOST_LINES })}</li>}
          </ul>
        )}
        {offer && (
          <div className="notice-offers">
            {[offer, ...others].map(({ label, icon, run }) => (
              <Button
                key={label}
                icon={icon}
                preventFocusOnPress
                onPress={() => {
                  run();
                  putAway(id);
                }}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
      <IconButton icon="x" label={t('notice.close')} preventFocusOnPress onPress={() => putAway(id)} />
    </div>
  );
}

/** More than anybody reads, and few enough to be shown at once; of a line as much as tells which one is meant. */
const MOST_LINES = 200;
const LONGEST = 500; // characters

const short = (line: string): string => (line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line);

/** Each line once, with how often it was there. */
function counted(lines: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts];
}
