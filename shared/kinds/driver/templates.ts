import type { Template } from '../kind';

const ON_TRACK = ['transition', 'adults', 'relationships', 'scheduling', 'grading'] as const;

/** Each line has `template-<id>-<line>` and its question below it as words. */
export const templates: readonly Template[] = [
  {
    id: 'on-track',
    lines: ON_TRACK.map((line) => ({ words: `template-on-track-${line}`, asks: `template-on-track-${line}-asks` })),
  },
  { id: 'sentence', root: 'template-sentence-aim', lines: [{}, {}, {}] },
];
