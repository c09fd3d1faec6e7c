import { toProblem } from '@/lib/protocol/problems';
import type { RouteHandler } from './exchange';
import { problemResponse } from './responses';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

/**
 * All methods of a route, so that those it does not have answer 405 as a problem:
 * `export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: …, POST: … });`
 */
export function methods(handlers: Partial<Record<Method, RouteHandler>>): Record<Method, RouteHandler> {
  const allow = METHODS.filter((method) => handlers[method] !== undefined).join(', ');
  const missing: RouteHandler = async (request) =>
    problemResponse(toProblem('method_not_allowed', `${request.method} is not possible here, only ${allow}.`), {
      Allow: allow,
    });
  return { GET: missing, POST: missing, PUT: missing, PATCH: missing, DELETE: missing, ...handlers };
}
