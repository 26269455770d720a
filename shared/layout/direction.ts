const FROM_THE_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** As the first letter says (Unicode Bidirectional Algorithm, rules P2 and P3). */
export const isFromTheRight = (text: string): boolean => FROM_THE_RIGHT.test(/\p{L}/u.exec(text)?.[0] ?? '');
