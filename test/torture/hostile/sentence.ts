/** In words, with none of the program's own names in it. */
export const isSentence = (words: string): boolean =>
  /[.?]/.test(words) && !/\{\{|\b(file|outline|picture|paste|drop|reading)\.[a-z]/.test(words);
