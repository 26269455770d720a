import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Kind } from '../../../shared/kinds/kind';
import type { Element } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { useEditor, useWorkbook } from '../../editor/editor';
import { meeting, PEOPLE } from '../../editor/meeting';
import { Button, IconButton } from '../../ui/Button';
import { announce, tell } from '../../ui/notices';
import { toDrawing } from '../notes/way-back';
import { useCast, useVoting } from './useVoting';
import { clearVotes, dotsEach, dotsLeft, focusOn, itemsIn, ranked } from './voting';
import './votes.css';

/** The dots that are left while a vote is open, and what the group finds most important: one or two go into focus. */
export default function VotePanel({ graph, kind }: { graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const readOnly = useWorkbook((state) => state.readOnly);
  const { vote, people } = useStore(meeting);
  const items = itemsIn(graph, kind);
  const each = dotsEach(items.length);
  const left = dotsLeft(items, people);
  const list = ranked(items);
  const open = vote === 'open' && !readOnly;

  const end = () => {
    meeting.setState({ vote: 'over' });
    announce(t('votes.ended'));
  };
  useVoting(open, end);

  const close = () => {
    meeting.setState({ vote: 'none' });
    toDrawing(session);
  };

  const clear = () => {
    store.getState().perform(clearVotes(list.map(({ id }) => id)));
    tell(t('votes.cleared'));
  };

  return (
    <aside
      className="votes"
      data-panel=""
      aria-label={t('votes.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        if (open) end();
        else close();
      }}
    >
      <header className="votes-head">
        <h2>{t(open ? 'votes.title' : 'votes.result')}</h2>
        <IconButton icon="x" label={t('votes.close')} onPress={close} />
      </header>
      {open && (
        <>
          <p className="votes-how">{items.length === 0 ? t('votes.empty') : t('votes.how', { count: each })}</p>
          <label className="votes-people">
            {t('votes.people')}
            <input
              type="number"
              min={PEOPLE.least}
              max={PEOPLE.most}
              defaultValue={people}
              onChange={({ currentTarget: { valueAsNumber } }) => {
                if (valueAsNumber >= PEOPLE.least && valueAsNumber <= PEOPLE.most)
                  meeting.setState({ people: Math.round(valueAsNumber) });
              }}
            />
          </label>
          <p className={left < 0 ? 'votes-left over' : 'votes-left'}>
            {t(left < 0 ? 'votes.over' : 'votes.left', { count: Math.abs(left) })}
          </p>
        </>
      )}
      {list.length === 0 ? (
        <p className="votes-how">{t('votes.none')}</p>
      ) : (
        <ol className="votes-list" aria-label={t('votes.result')}>
          {list.map((item) => (
            <Voted key={item.id} item={item} most={list[0]?.votes ?? 1} open={open} readOnly={readOnly} />
          ))}
        </ol>
      )}
      {!readOnly && (
        <footer className="votes-foot">
          {open ? (
            <Button icon="check" onPress={end}>
              {t('votes.end')}
            </Button>
          ) : (
            <Button icon="vote" onPress={() => meeting.setState({ vote: 'open' })}>
              {t('votes.begin')}
            </Button>
          )}
          {list.length > 0 && (
            <Button icon="undo-2" look="quiet" onPress={clear}>
              {t('votes.clear')}
            </Button>
          )}
        </footer>
      )}
    </aside>
  );
}

/** While the vote is open its dots can be put right; afterwards it can be taken into focus. */
function Voted(props: { item: Element; most: number; open: boolean; readOnly: boolean }) {
  const { t } = useTranslation();
  const { store } = useEditor();
  const cast = useCast();
  const { item, most, open, readOnly } = props;
  const { id, votes = 0, focus = false } = item;
  const words = item.text || t('words.none');
  return (
    <li className={focus ? 'voted focus' : 'voted'}>
      <button type="button" className="voted-words" onClick={() => store.getState().select([id])} dir="auto">
        {words}
      </button>
      <span className="voted-count">{t('votes.count', { count: votes })}</span>
      <span className="voted-bar" style={{ width: `${(100 * votes) / most}%` }} />
      {!readOnly && open && (
        <span className="voted-hands">
          <IconButton icon="minus" label={t('votes.fewer', { words })} onPress={() => cast(id, -1)} />
          <IconButton icon="plus" label={t('votes.more', { words })} onPress={() => cast(id, 1)} />
        </span>
      )}
      {!readOnly && !open && (
        <button
          type="button"
          className="voted-focus"
          aria-pressed={focus}
          aria-label={t('votes.focus', { words })}
          onClick={() => store.getState().perform(focusOn(id, !focus))}
        >
          {t(focus ? 'votes.focus-now' : 'votes.focus-take')}
        </button>
      )}
    </li>
  );
}
