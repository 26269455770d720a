import { createStore } from 'zustand/vanilla';
import { z } from '../../shared/zod';
import { type Agenda, MINUTES, newAgenda, STEPS } from './agenda';

/**
 * What a facilitator has set up for this sitting: it survives a reload and ends with the window. No part of any workbook.
 * Votes themselves are (`Element.votes`).
 */
export interface Meeting {
  /** Is the agenda to be seen? */
  shown: boolean;
  agenda: Agenda;
  /** The vote: not there, going on, or over with its result to be seen. */
  vote: 'none' | 'open' | 'over';
  people: number;
}

export const PEOPLE = { least: 1, most: 99 };
const USUAL = 6; // a team of 4 to 10

const minutes = z.int().min(MINUTES.least).max(MINUTES.most);
const agenda: z.ZodType<Agenda> = z.object({
  minutes: z.array(minutes).length(STEPS.length),
  at: z
    .int()
    .min(0)
    .max(STEPS.length - 1),
  timer: z.union([z.object({ until: z.number() }), z.object({ left: z.number().min(0) })]),
});
const schema: z.ZodType<Meeting> = z.object({
  shown: z.boolean().catch(false),
  agenda: agenda.catch(newAgenda),
  vote: z.enum(['none', 'open', 'over']).catch('none'),
  people: z.int().min(PEOPLE.least).max(PEOPLE.most).catch(USUAL),
});

const KEY = 'meeting';

function kept(): Meeting {
  try {
    return schema.parse(JSON.parse(sessionStorage.getItem(KEY) ?? '{}'));
  } catch {
    return schema.parse({}); // none of ours, or no storage at all
  }
}

export const meeting = createStore<Meeting>(kept);

meeting.subscribe((now) => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // a private window: it holds until a reload
  }
});
