/** Mulberry32 (public domain): numbers from 0 up to 1, the same on every machine. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words that nobody would write, or only somebody with another alphabet. */
export const ODD_WORDS = [
  '',
  ' ',
  'Supercalifragilisticexpialidocious'.repeat(9),
  '教師們每週一起看學生的作業並且討論下一步',
  '🙂👩‍👩‍👧‍👦🏳️‍🌈 emoji only',
  'المعلمون لا يجدون وقتًا كافيًا للتخطيط',
  'התלמידים מאחרים בכל יום',
  'a',
  '<&">',
  'and/or/well-being/follow-up',
] as const;
