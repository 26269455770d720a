import type { TFunction } from 'i18next';
import type { Fault } from '../../shared/file/fault';
import { visible } from '../../shared/words/visible';

/** A fault in words on one line, and where it is if that is known. Both may hold what a stranger's file does. */
export function faultWords(t: TFunction, { code, at, params }: Fault): string {
  const words = t(code, params ?? {});
  return visible(at === undefined ? words : t('fault.at', { words, at }));
}
