import { randomUUID } from 'node:crypto';
import { authenticate } from '@/lib/backend/auth/authenticate';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { Refusal, refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Runtime } from '@/lib/backend/create-runtime';
import { classifyDatabaseError } from '@/lib/backend/db/classify-error';
import { getRuntime } from '@/lib/backend/get-runtime';
import type { Logger } from '@/lib/backend/log/logger';
import type { RouteSpec } from '@/lib/protocol/http/route';
import { checkOrigin } from './check-origin';
import { ANONYMOUS, type Exchange, type RouteContext, type RouteDeclaration, type RouteHandler } from './exchange';
import { refusalResponse } from './responses';

/** Strangers come as `ANONYMOUS` where they are let in. */
export type AuthNeed = RouteSpec['auth'];

const REQUEST_ID = /^[\w.-]{1,64}$/;

/** The frame of every route: request id, readiness, who asks and from which page, and each error as a problem. */
export function handle(
  auth: AuthNeed,
  answer: (exchange: Exchange, context: RouteContext) => Promise<Response>,
  declared: Omit<RouteDeclaration, 'auth'> = {},
): RouteHandler {
  const handler = async (request: Request, context: RouteContext) => {
    const given = request.headers.get('x-request-id') ?? '';
    const requestId = REQUEST_ID.test(given) ? given : randomUUID();
    const response = await answerSafely(requestId, request, context, auth, answer);
    response.headers.set('X-Request-Id', requestId);
    response.headers.set('X-Content-Type-Options', 'nosniff');
    return response;
  };
  return Object.assign(handler, { declared: { auth, ...declared } });
}

async function answerSafely(
  requestId: string,
  request: Request,
  context: RouteContext,
  auth: AuthNeed,
  answer: (exchange: Exchange, context: RouteContext) => Promise<Response>,
): Promise<Response> {
  const runtime = getRuntime();
  const url = new URL(request.url);
  const log = runtime.log.child({ requestId, method: request.method, path: url.pathname });
  try {
    await runtime.whenReady();
    const caller = auth === 'none' ? ANONYMOUS : await findCaller(runtime, request, auth);
    return await answer({ request, url, runtime, caller, log }, context);
  } catch (error) {
    return refusalResponse(toRefusal(error, log));
  }
}

async function findCaller(runtime: Runtime, request: Request, auth: AuthNeed): Promise<Caller> {
  const caller =
    auth === 'optional' ? await callerIfAny(runtime, request) : await authenticate(runtime, request.headers);
  // A token is sent by a program on purpose; only cookies are sent by browsers on their own.
  if (caller?.via !== 'token') checkOrigin(request, runtime.config.allowedOrigins);
  if (caller !== null) return caller;
  return auth === 'optional' ? ANONYMOUS : refuse('not_authenticated', 'Sign in, or send an API token.');
}

/** Where strangers may come, the cookie of a session that has ended makes a stranger and no error. */
async function callerIfAny(runtime: Runtime, request: Request): Promise<Caller | null> {
  try {
    return await authenticate(runtime, request.headers);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function toRefusal(error: unknown, log: Logger): Refusal {
  if (error instanceof Refusal) return error;
  const trouble = classifyDatabaseError(error);
  if (trouble === 'lost' || trouble === 'unavailable') {
    log.warn({ err: error, trouble }, 'the database does not answer');
    return new Refusal('unavailable', 'The database does not answer at the moment. Try again.', { retryAfter: 1 });
  }
  log.error({ err: error }, 'a request failed');
  return new Refusal('internal', 'Something went wrong on the server. Nothing was saved; try again.');
}
