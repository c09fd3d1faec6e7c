import type * as z from 'zod/mini';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import type { Runtime } from '@/lib/backend/create-runtime';
import type { Logger } from '@/lib/backend/log/logger';
import type { RouteSpec } from '@/lib/protocol/http/route';
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

/** What a route says of itself, so that a test can hold lib/protocol/http against it. */
export interface RouteDeclaration {
  readonly kind?: RouteSpec['kind'];
  readonly auth: RouteSpec['auth'];
  /** The name of its command. */
  readonly command?: string;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
}

export interface RouteHandler {
  (request: Request, context: RouteContext): Promise<Response>;
  readonly declared?: RouteDeclaration;
  /** It answers 405 for a method that its route does not have. */
  readonly isMissing?: true;
}
