import type { TFunction } from 'i18next';
import { setAbout, setFields } from '../../../shared/commands/fields';
import type { Id } from '../../../shared/model/document';
import type { Editor } from '../../editor/editor';
import { tellUndo } from '../tell-undo';

/** The team has heard it: this check says nothing about this element any more. */
export function leaveIt(t: TFunction, { store }: Pick<Editor, 'store'>, code: string, element: Id): void {
  const { workbook, perform } = store.getState();
  const muted = [...new Set([...(workbook.elements.get(element)?.muted ?? []), code])];
  const command = setFields([element], { muted }, { key: 'command.leave-it' });
  tellUndo(t, store, t('checks.left'), () => perform(command));
}

/** Nor about any other of this workbook. */
export function notHere(t: TFunction, { store }: Pick<Editor, 'store'>, code: string): void {
  const { workbook, perform } = store.getState();
  const muted = [...new Set([...(workbook.about.muted ?? []), code])];
  const command = setAbout({ muted }, { key: 'command.not-here' });
  tellUndo(t, store, t('checks.left-here'), () => perform(command));
}
