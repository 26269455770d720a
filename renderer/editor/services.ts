import { createContext, useContext } from 'react';
import type { Host } from '../host';
import type { Device } from '../store/device';
import type { Drawer } from '../store/drawer';
import type { Library } from '../store/library';
import type { LibraryStore } from '../store/library-store';
import type { Seats } from '../store/seat';

/** What the page stands on: made once at the start, handed down. */
export interface Services {
  library: Library;
  workbooks: LibraryStore;
  drawer: Drawer;
  host: Host;
  device: Device;
  /** Null where windows cannot speak with each other. */
  seats: Seats | null;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('no services above this component');
  return services;
}
