/** What the page may ask of the shell. Apart from the contract, so that the preload script stays free of its schemas. */
export const channels = ['file.open', 'file.save'] as const;

export type Channel = (typeof channels)[number];
