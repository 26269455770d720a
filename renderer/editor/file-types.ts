import type { TFunction } from 'i18next';
import type { FileType } from '../host';

/** A workbook, in a file dialog. */
export const workbookFile = (t: TFunction): FileType => ({ name: t('save.type-workbook'), endings: ['throughline'] });
