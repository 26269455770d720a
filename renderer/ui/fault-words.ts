import type { TFunction } from 'i18next';
import type { Fault } from '../../shared/file/fault';

/** A fault in words, and where it is if that is known. */
export function faultWords(t: TFunction, { code, at, params }: Fault): string {
  const words = t(code, params ?? {});
  return at === undefined ? words : t('fault.at', { words, at });
}
