import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import {
  type Agenda,
  clockWords,
  goToStep,
  isRunning,
  leftOf,
  MINUTES,
  pause,
  STEPS,
  setMinutes,
  start,
  stepOf,
  USUAL,
} from '../../editor/agenda';
import { useEditor } from '../../editor/editor';
import { meeting } from '../../editor/meeting';
import { PanelOut } from '../../export/PanelOut';
import { Button, IconButton } from '../../ui/Button';
import { announce } from '../../ui/notices';
import { toDrawing } from '../notes/way-back';
import { useStepHelp } from './useStepHelp';
import './agenda.css';

const change = (to: (agenda: Agenda, now: number) => Agenda) =>
  meeting.setState(({ agenda }) => ({ agenda: to(agenda, Date.now()) }));

/** The steps of the hour, and how much is left of the one that is on, in figures that can be read from the back. */
export default function AgendaBar() {
  const { t } = useTranslation();
  const { session } = useEditor();
  const agenda = useStore(meeting, (state) => state.agenda);
  const [editing, setEditing] = useState(false);
  const [round, setRound] = useState(0); // of the fields, which keep their own text
  const steps = useRef<HTMLOListElement>(null);
  const help = useStepHelp();
  const left = useLeft(agenda);
  const step = stepOf(agenda);
  const running = isRunning(agenda) && left > 0;
  const over = left === 0;
  const words = t(`agenda.${step}`);

  useEffect(() => {
    if (over) announce(t('agenda.over-said', { step: words }));
  }, [over, words, t]);

  const close = () => {
    meeting.setState({ shown: false });
    toDrawing(session);
  };

  return (
    <section
      className={editing ? 'agenda editing' : 'agenda'}
      data-panel=""
      aria-label={t('agenda.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        toDrawing(session);
      }}
    >
      <div className={over ? 'agenda-now over' : 'agenda-now'}>
        <span className="agenda-time" role="timer" aria-label={t('agenda.timer')}>
          {clockWords(left)}
        </span>
        <span className="agenda-step">
          {words}
          {over && <small>{t('agenda.over')}</small>}
        </span>
      </div>
      <div className="agenda-hands">
        {running ? (
          <Button icon="pause" onPress={() => change(pause)}>
            {t('agenda.pause')}
          </Button>
        ) : (
          <Button icon="play" onPress={() => change(start)}>
            {t('agenda.start')}
          </Button>
        )}
        <IconButton
          icon="skip-forward"
          label={t('agenda.next')}
          isDisabled={agenda.at === STEPS.length - 1}
          onPress={() => change((before, now) => goToStep(before, before.at + 1, now))}
        />
        <Button icon={help[step].icon} look="quiet" folds onPress={help[step].run}>
          {t(`agenda.${step}-help`)}
        </Button>
      </div>
      <div className="agenda-tools">
        {editing && (
          <Button
            icon="undo-2"
            look="quiet"
            onPress={() => {
              change((before, now) => USUAL.reduce((next, minutes, i) => setMinutes(next, i, minutes, now), before));
              setRound(round + 1);
            }}
          >
            {t('agenda.usual')}
          </Button>
        )}
        <IconButton
          icon={editing ? 'check' : 'pencil'}
          label={t(editing ? 'agenda.done' : 'agenda.change')}
          onPress={() => setEditing(!editing)}
        />
        <PanelOut panel={steps} inBar />
        <IconButton icon="x" label={t('agenda.close')} onPress={close} />
      </div>
      <ol ref={steps} className="agenda-steps" aria-label={t('agenda.steps')}>
        {STEPS.map((each, i) => (
          <li key={`${each} ${round}`}>
            {editing ? (
              <label>
                <span>{t(`agenda.${each}`)}</span>
                <input
                  type="number"
                  min={MINUTES.least}
                  max={MINUTES.most}
                  aria-label={t('agenda.minutes', { step: t(`agenda.${each}`) })}
                  defaultValue={agenda.minutes[i]}
                  onChange={({ currentTarget: { valueAsNumber } }) =>
                    change((before, now) => setMinutes(before, i, valueAsNumber, now))
                  }
                />
              </label>
            ) : (
              <button
                type="button"
                aria-current={i === agenda.at ? 'step' : undefined}
                onClick={() => change((before, now) => goToStep(before, i, now))}
              >
                {t(`agenda.${each}`)}{' '}
                <small>
                  {agenda.minutes[i]} {t('agenda.min')}
                </small>
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** ms left, told each time a second is over. */
function useLeft(agenda: Agenda): number {
  const [, setTick] = useState(0);
  const left = leftOf(agenda, Date.now());
  const running = isRunning(agenda) && left > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setTick((ticks) => ticks + 1), left % 1000 || 1000);
    return () => clearTimeout(timer);
  });
  return left;
}
