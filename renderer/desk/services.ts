import { createContext, useContext } from 'react';
import type { Host } from '../host';
import type { Drawer } from '../store/drawer';
import type { Library } from '../store/library';
import type { LibraryStore } from '../store/library-store';

/** What the page stands on: made once at the start, handed down. */
export interface Services {
  library: Library;
  workbooks: LibraryStore;
  drawer: Drawer;
  host: Host;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('no services above this component');
  return services;
}
