import type { Caller } from '@/lib/backend/commands/kernel/command';
import type { Runtime } from '@/lib/backend/create-runtime';
import type { Logger } from '@/lib/backend/log/logger';
import type { Id } from '@/lib/protocol/primitives';

/** Who a request without a session or token comes from; its idempotency keys are of one scope for all strangers. */
const NOBODY: Id = '00000000-0000-0000-0000-000000000000';
export const ANONYMOUS: Caller = { userId: NOBODY, sid: NOBODY, via: 'anonymous' };

/** One request being answered. */
export interface Exchange {
  readonly request: Request;
  readonly url: URL;
  readonly runtime: Runtime;
  readonly caller: Caller;
  readonly log: Logger;
}

/** What Next hands to a route beside the request. */
export interface RouteContext {
  readonly params: Promise<unknown>;
}

export type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;
