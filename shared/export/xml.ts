// Not in XML 1.0, escaped or not: control characters, halves of surrogate pairs, two non-characters.
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as they may stand between tags and in quoted attributes. What XML cannot hold is left out. */
export const xml = (text: string): string =>
  text.replace(ILLEGAL, '').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');

/** Two digits after the point: a hundredth of a pixel, and no 1e-7. What is no number is 0. */
export const decimal = (value: number): string =>
  String(Number.isFinite(value) ? Math.round(value * 100) / 100 + 0 : 0);
