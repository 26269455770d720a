/**
 * The hour around the table: steps with minutes, and a timer for the one that is on. Values and pure functions; what time
 * it is the caller says, in ms since 1970, so that a page that is loaded again goes on counting.
 */
export const STEPS = ['problem', 'notes', 'cluster', 'vote', 'focus'] as const;
export type Step = (typeof STEPS)[number];

export interface Agenda {
  /** For each step, in order. */
  minutes: readonly number[];
  /** The step that is on, by its number. */
  at: number;
  /** Running: when it will be over. Resting: how much is left. ms. */
  timer: { until: number } | { left: number };
}

export const MINUTES = { least: 1, most: 90 };
/** As the field has it: 5 to 7, 5, 15 to 20, and then what remains of the hour. */
export const USUAL: readonly number[] = [7, 5, 20, 5, 5];

const whole = (minutes: readonly number[], at: number): number => (minutes[at] ?? 0) * 60_000;

export const newAgenda = (): Agenda => ({
  minutes: USUAL,
  at: 0,
  timer: { left: whole(USUAL, 0) },
});

export const stepOf = ({ at }: Agenda): Step => STEPS[at] ?? STEPS[0];

export const isRunning = ({ timer }: Agenda): boolean => 'until' in timer;

/** ms until this step is over; 0 where it is. */
export const leftOf = ({ timer }: Agenda, now: number): number =>
  Math.max(0, 'until' in timer ? timer.until - now : timer.left);

/** A step whose time is up starts from its beginning. */
export function start(agenda: Agenda, now: number): Agenda {
  if (isRunning(agenda) && leftOf(agenda, now) > 0) return agenda;
  const left = leftOf(agenda, now) || whole(agenda.minutes, agenda.at);
  return { ...agenda, timer: { until: now + left } };
}

export const pause = (agenda: Agenda, now: number): Agenda =>
  isRunning(agenda) ? { ...agenda, timer: { left: leftOf(agenda, now) } } : agenda;

/** To another step, with all its time. Whoever is under way goes on; whoever rests goes on resting. */
export function goToStep(agenda: Agenda, at: number, now: number): Agenda {
  if (at === agenda.at || at < 0 || at >= STEPS.length) return agenda;
  const left = whole(agenda.minutes, at);
  return { ...agenda, at, timer: isRunning(agenda) ? { until: now + left } : { left } };
}

/** The step that is on gets, or loses, what its minutes have become more or less. */
export function setMinutes(agenda: Agenda, step: number, wanted: number, now: number): Agenda {
  const fair = Math.max(MINUTES.least, Math.min(MINUTES.most, Math.round(wanted)));
  if (!Number.isFinite(fair)) return agenda;
  const minutes = agenda.minutes.map((before, i) => (i === step ? fair : before));
  if (step !== agenda.at) return { ...agenda, minutes };
  const left = Math.max(0, leftOf(agenda, now) + whole(minutes, step) - whole(agenda.minutes, step));
  return { ...agenda, minutes, timer: isRunning(agenda) ? { until: now + left } : { left } };
}

/** As on a kitchen clock: the last second is shown as 0:01. */
export function clockWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
