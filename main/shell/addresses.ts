const LONGEST = 2_000; // characters: more could not be read before it is agreed to

/** What a letter may bring along; some mail programs would attach files that an address names. */
const LETTER: ReadonlySet<string> = new Set(['to', 'cc', 'bcc', 'subject', 'body']);

/**
 * An address that a person may be asked about, spelled out so that nothing in it looks like something else; null for all
 * others. Only https and mailto; no name and password, which make one host look like another.
 */
export function outsideAddress(text: string): string | null {
  const url = parsed(text);
  if (!url || url.href.length > LONGEST || url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'https:') return url.href;
  const isLetter =
    url.protocol === 'mailto:' && [...url.searchParams.keys()].every((key) => LETTER.has(key.toLowerCase()));
  return isLetter ? url.href : null;
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
