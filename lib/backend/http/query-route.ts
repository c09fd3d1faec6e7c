import type * as z from 'zod/mini';
import type { Exchange, RouteContext, RouteHandler } from './exchange';
import { type AuthNeed, handle } from './handle';
import { parseInput, parseParams } from './parse-input';
import { checkRateLimit, type RateLimitName } from './rate-limits';
import { MAX_BODY_BYTES, parseJson, readBody } from './read-body';
import { jsonResponse } from './responses';

export interface QueryRouteOptions<
  Params extends z.ZodMiniType,
  Query extends z.ZodMiniType,
  Body extends z.ZodMiniType,
> {
  /** Parts of the path. What does not fit is 404. */
  readonly params?: Params;
  /** The query string as an object of strings. What does not fit is 422. */
  readonly query?: Query;
  /** For a question too long for an address, asked by POST. */
  readonly body?: Body;
  readonly auth?: AuthNeed;
  readonly limits?: readonly RateLimitName[];
  /** Answers the JSON body, or a whole response. */
  readonly answer: (parts: {
    params: z.output<Params>;
    query: z.output<Query>;
    body: z.output<Body>;
    exchange: Exchange;
  }) => Promise<unknown> | unknown;
}

/** What changes nothing in the database and is no snapshot: parse → query → reply. */
export function queryRoute<Params extends z.ZodMiniType, Query extends z.ZodMiniType, Body extends z.ZodMiniType>(
  options: QueryRouteOptions<Params, Query, Body>,
): RouteHandler {
  const answer = async (exchange: Exchange, context: RouteContext) => {
    const { request, url } = exchange;
    for (const limit of options.limits ?? []) await checkRateLimit(exchange, limit);
    const params = options.params && parseParams(options.params, await context.params);
    const query = options.query && parseInput(options.query, Object.fromEntries(url.searchParams));
    const body = options.body && parseInput(options.body, parseJson(request, await readBody(request, MAX_BODY_BYTES)));
    const parts = { params, query, body, exchange } as Parameters<typeof options.answer>[0];
    const answered = await options.answer(parts);
    return answered instanceof Response ? answered : jsonResponse(answered);
  };
  return handle(options.auth ?? 'required', answer, {
    kind: 'query',
    ...(options.query && { query: options.query }),
    ...(options.body && { body: options.body }),
  });
}
