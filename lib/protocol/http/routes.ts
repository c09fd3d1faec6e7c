import { ACCOUNT_ROUTES } from './account-routes';
import { BOARD_ROUTES } from './board-routes';
import { CARD_ROUTES } from './card-routes';
import { FINDING_ROUTES } from './finding-routes';
import { LINK_ROUTES } from './link-routes';
import { MANY_ROUTES } from './many-routes';
import { REALTIME_ROUTES } from './realtime-routes';
import type { RouteSpec } from './route';
import { WORKSPACE_ROUTES } from './workspace-routes';

/**
 * Every address under /api, by area. It is what /api/openapi.json and /api/docs are made of; `routes.test.ts` compares it with the
 * files in app/api in both directions, and every test that calls a route compares the answer with it.
 */
export const ROUTE_AREAS = {
  'Accounts and sign-in': ACCOUNT_ROUTES,
  Workspaces: WORKSPACE_ROUTES,
  Boards: BOARD_ROUTES,
  Cards: CARD_ROUTES,
  'Links between cards': LINK_ROUTES,
  'Many cards, undo and export': MANY_ROUTES,
  'Finding and knowing': FINDING_ROUTES,
  'Inbox, log and realtime': REALTIME_ROUTES,
} satisfies Record<string, Record<string, RouteSpec>>;

/** A route with the name it stands under and its area. */
export interface NamedRoute extends RouteSpec {
  readonly name: string;
  readonly area: string;
}

/** All routes in the order of their areas. */
export function listRoutes(): NamedRoute[] {
  return Object.entries(ROUTE_AREAS).flatMap(([area, routes]) =>
    Object.entries<RouteSpec>(routes).map(([name, route]) => ({ ...route, name, area })),
  );
}

/** The route that answers a call, a fixed part of a path winning over a variable one. */
export function findRoute(method: string, pathname: string): NamedRoute | undefined {
  const given = pathname.split('/');
  const fits = (path: string) => {
    const parts = path.split('/');
    return parts.length === given.length && parts.every((part, index) => part.startsWith('{') || part === given[index]);
  };
  const variable = (path: string) => path.split('{').length;
  return listRoutes()
    .filter((route) => route.method === method && fits(route.path))
    .sort((a, b) => variable(a.path) - variable(b.path))[0];
}
