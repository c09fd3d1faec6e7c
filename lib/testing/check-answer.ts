import * as z from 'zod/mini';
import { problemsOf } from '@/lib/protocol/http/route-problems';
import { findRoute } from '@/lib/protocol/http/routes';

/**
 * Fails where a route answers something other than what /api/openapi.json says of it, so that every test that calls one proves its
 * description too. Addresses that are no route of the API are let through.
 */
export function checkAnswer(method: string, pathname: string, status: number, body: Record<string, unknown>): void {
  const route = findRoute(method, pathname);
  if (route === undefined || status === 304 || status === 405) return;
  const where = `${route.name} in lib/protocol/http/ does not describe what ${method} ${pathname} answered`;
  if (status >= 400) {
    const codes: readonly string[] = problemsOf(route);
    if (!codes.includes(String(body.code)))
      throw new Error(`${where}: ${status} ${body.code} is not in its \`refuses\``);
    return;
  }
  if (status !== route.status) throw new Error(`${where}: status ${status}, described as ${route.status}`);
  const parsed = route.reply?.safeParse(body);
  if (parsed?.success === false) throw new Error(`${where}:\n${z.prettifyError(parsed.error)}`);
}
