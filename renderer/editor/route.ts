import { useSyncExternalStore } from 'react';
import { type Id, idSchema } from '../../shared/model/ids';

/** `#/` the workbooks, `#/w/<id>/<diagram>` one of them. In the address, so that a reload comes back to it. */
export type Route = { at: 'library' } | { at: 'workbook'; id: Id; diagram?: Id };

export function routeOf(hash: string): Route {
  const [, spelled, shown] = /^#\/w\/([^/]+)(?:\/([^/]+))?$/.exec(hash) ?? [];
  const [id, diagram] = [idSchema.safeParse(spelled), idSchema.safeParse(shown)];
  if (!id.success) return { at: 'library' };
  return { at: 'workbook', id: id.data, ...(diagram.success && { diagram: diagram.data }) };
}

export function hrefOf(route: Route): string {
  if (route.at === 'library') return '#/';
  return route.diagram === undefined ? `#/w/${route.id}` : `#/w/${route.id}/${route.diagram}`;
}

/** What the address says of this workbook; null where it leads elsewhere. */
export function routeIn(id: Id): { diagram?: Id } | null {
  const route = routeOf(location.hash);
  return route.at === 'workbook' && route.id === id ? route : null;
}

export const goTo = (route: Route): void => {
  location.hash = hrefOf(route);
};

export const followRoute = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(followRoute, () => location.hash));
}
