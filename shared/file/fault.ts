/** What went wrong, for a person: the words are looked up by the code. */
export interface Fault {
  code: string;
  /** Where in the file: `elements/3/text`. */
  at?: string;
  params?: Readonly<Record<string, string | number>>;
}

/** What was mended while reading: nothing of it was silent. */
export type Repair = Fault;
