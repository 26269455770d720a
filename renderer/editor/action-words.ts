import type { TFunction } from 'i18next';
import type { Action, Context } from '../../shared/actions/action';

/** What an action is called here: the kind's own words where it has some, as in the status line, else the common ones. */
export function actionWords(t: TFunction, action: Action, context: Context): string {
  const hint = action.hint({ ...context, editing: null });
  const words = hint?.kind === undefined ? t(action.label) : t([`${hint.kind}:${hint.key}`, action.label]);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
