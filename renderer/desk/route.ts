import { useSyncExternalStore } from 'react';
import { type Id, idSchema } from '../../shared/model/ids';

/** `#/` the workbooks, `#/w/<id>` one of them. In the address, so that a reload comes back to it. */
export type Route = { at: 'library' } | { at: 'workbook'; id: Id };

export function routeOf(hash: string): Route {
  const id = idSchema.safeParse(/^#\/w\/([^/]+)$/.exec(hash)?.[1]);
  return id.success ? { at: 'workbook', id: id.data } : { at: 'library' };
}

export const hrefOf = (route: Route): string => (route.at === 'library' ? '#/' : `#/w/${route.id}`);

export const goTo = (route: Route): void => {
  location.hash = hrefOf(route);
};

const follow = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(follow, () => location.hash));
}
