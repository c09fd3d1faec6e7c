import type { z } from 'zod';
import type { Exchange, RouteHandler } from './exchange';
import { type AuthNeed, handle } from './handle';
import { parseInput, parseParams } from './parse-input';
import { jsonResponse } from './responses';

export interface QueryRouteOptions<Params extends z.ZodType, Query extends z.ZodType> {
  readonly params?: Params;
  /** The query string as an object of strings. What does not fit is 422. */
  readonly query?: Query;
  readonly auth?: AuthNeed;
  /** Answers the JSON body, or a whole response. */
  readonly answer: (parts: {
    params: z.output<Params>;
    query: z.output<Query>;
    exchange: Exchange;
  }) => Promise<unknown> | unknown;
}

/** A read that is no snapshot: parse → query → reply. */
export function queryRoute<Params extends z.ZodType, Query extends z.ZodType>(
  options: QueryRouteOptions<Params, Query>,
): RouteHandler {
  return handle(options.auth ?? 'required', async (exchange, context) => {
    const params = options.params && parseParams(options.params, await context.params);
    const query = options.query && parseInput(options.query, Object.fromEntries(exchange.url.searchParams));
    const parts = { params, query, exchange } as Parameters<typeof options.answer>[0];
    const answered = await options.answer(parts);
    return answered instanceof Response ? answered : jsonResponse(answered);
  });
}
