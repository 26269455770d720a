const FORBIDDEN = /[\p{Cc}\\/:*?"<>|]+/gu; // in a name, by one system or another

/**
 * A name that every system takes, made from any words: "Why? 1/2.throughline" becomes "Why 1 2.throughline". `otherwise`
 * stands where nothing of them is left.
 */
export function fileName(name: string, otherwise: string): string {
  const [, words = '', ending = ''] = /^(.*?)(\.[a-z0-9]{1,12})?$/s.exec(name) ?? [];
  const plain = words
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = Array.from(plain).slice(0, 80).join('').trim(); // 240 bytes of 255 where a letter has three
  return `${short || otherwise}${ending}`;
}
