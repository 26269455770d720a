/** Loopback only, by number: no other machine can reach it, and no name server has a say in where it is. */
export const host = '127.0.0.1';

/**
 * Always the same port, since a browser keeps its data by origin and the port belongs to it: under another port every
 * library would seem lost. 17320 lies in a range that IANA has left unassigned, below the ports that systems hand out
 * by themselves, and browsers do not block it.
 */
export const port = 17_320;
