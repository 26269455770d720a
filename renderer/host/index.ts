import type { Bridge } from '../../shared/host/contract';
import { browserHost } from './browser';
import { desktopHost } from './desktop';
import type { Host } from './host';

declare global {
  interface Window {
    throughline?: Bridge; // put there by the shell's preload script
  }
}

export const host: Host = window.throughline ? desktopHost(window.throughline) : browserHost;
export type { FileType, Host } from './host';
