import { HTTP_METHODS, type HttpMethod } from '@/lib/protocol/http/route';
import { toProblem } from '@/lib/protocol/problems';
import type { RouteHandler } from './exchange';
import { problemResponse } from './responses';

/**
 * All methods of a route, so that those it does not have answer 405 as a problem:
 * `export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: …, POST: … });`
 */
export function methods(handlers: Partial<Record<HttpMethod, RouteHandler>>): Record<HttpMethod, RouteHandler> {
  const allow = HTTP_METHODS.filter((method) => handlers[method] !== undefined).join(', ');
  const answer = async (request: Request) =>
    problemResponse(toProblem('method_not_allowed', `${request.method} is not possible here, only ${allow}.`), {
      Allow: allow,
    });
  const missing: RouteHandler = Object.assign(answer, { isMissing: true as const });
  return { GET: missing, POST: missing, PUT: missing, PATCH: missing, DELETE: missing, ...handlers };
}
