import type { TFunction } from 'i18next';
import type { Kind, Verdict } from '../../shared/kinds/kind';

export type Refusal = Extract<Verdict, { ok: false }>;

/** Why the rules say no: in the kind's own words where it has some for the code, else in the common ones. */
export const refusalWords = (t: TFunction, kind: Pick<Kind, 'id'>, { code, params }: Refusal): string =>
  t([`${kind.id}:${code}`, code], { ...params });
