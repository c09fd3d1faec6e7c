import { encode } from 'next-auth/jwt';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import type { RouteHandler } from '@/lib/backend/http/exchange';
import { checkAnswer } from './check-answer';
import { TEST_SECRET } from './runtime';

/** The web app's own origin in tests. */
export const TEST_ORIGIN = 'http://localhost:3000';

export interface RouteCall {
  readonly method?: string;
  /** From `/api` on; the route sees it, `params` decides what it finds. */
  readonly path?: string;
  readonly params?: Readonly<Record<string, string>>;
  /** Sent as JSON; text and bytes are sent as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Signs the request with this person's session cookie. */
  readonly as?: Caller;
}

export interface RouteAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON body; empty when there is none. */
  readonly body: Record<string, unknown>;
  /** The body as it came. */
  readonly bytes: Uint8Array;
}

/** Calls a route as Next would, without a server. A browser's Origin is sent unless `headers` say otherwise. */
export async function callRoute(handler: RouteHandler, call: RouteCall = {}): Promise<RouteAnswer> {
  const headers = new Headers({ origin: TEST_ORIGIN });
  if (call.body !== undefined) headers.set('content-type', 'application/json');
  if (call.as) headers.set('cookie', await sessionCookie(call.as));
  for (const [name, value] of Object.entries(call.headers ?? {})) {
    if (value === '') headers.delete(name);
    else headers.set(name, value);
  }
  const isRaw = typeof call.body === 'string' || call.body instanceof Uint8Array;
  const body = isRaw ? (call.body as BodyInit) : JSON.stringify(call.body);
  const method = call.method ?? (call.body === undefined ? 'GET' : 'POST');
  const init = { method, headers, ...(call.body !== undefined && { body }) };
  const request = new Request(`${TEST_ORIGIN}${call.path ?? '/api/test'}`, init);
  const response = await handler(request, { params: Promise.resolve(call.params ?? {}) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  const json = isJson && bytes.length > 0 ? JSON.parse(new TextDecoder().decode(bytes)) : {};
  const answer = { status: response.status, headers: response.headers, body: json, bytes };
  checkAnswer(method, new URL(request.url).pathname, answer.status, answer.body);
  return answer;
}

async function sessionCookie({ userId, sid }: Caller): Promise<string> {
  const token = await encode({ token: { sub: userId, sid }, secret: TEST_SECRET });
  return `next-auth.session-token=${token}`;
}
