import type * as z from 'zod/mini';
import type { Id } from '@/lib/protocol/primitives';
import { problemSchema } from '@/lib/protocol/problems';
import type { Clock } from '../clock';
import { NetworkError, ProblemError, UnreadableReplyError } from './errors';

export interface HttpRequest<Schema extends z.ZodMiniType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From `/api` on. */
  readonly path: string;
  readonly body?: unknown;
  /** Every write has one; the same key again is the same write. */
  readonly idempotencyKey?: Id;
  /** The version that a text edit started from. */
  readonly ifMatch?: number | undefined;
  readonly reply: Schema;
}

/** One request to the app; rejects with `ProblemError`, `NetworkError` or `UnreadableReplyError`. */
export type Http = <Schema extends z.ZodMiniType>(request: HttpRequest<Schema>) => Promise<z.output<Schema>>;

export interface HttpOptions {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Of the app; empty in the browser, where paths are enough. */
  readonly baseUrl?: string;
  /** Told with each answer that carries a `Date`, in ms: grants expire by the server's clock. */
  readonly onServerTime?: (serverNow: number) => void;
}

const REQUEST_TIMEOUT_MS = 30_000;

export function createHttp({ fetch, clock, baseUrl = '', onServerTime }: HttpOptions): Http {
  return async (request) => {
    const abort = new AbortController();
    const cancelTimeout = clock.setTimer(() => abort.abort(), REQUEST_TIMEOUT_MS);
    try {
      const response = await reach(fetch(baseUrl + request.path, { ...toInit(request), signal: abort.signal }));
      const serverNow = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(serverNow)) onServerTime?.(serverNow);
      const text = await reach(response.text());
      return response.ok ? readReply(request, text) : refuse(response, text);
    } finally {
      cancelTimeout();
    }
  };
}

function toInit({ method, body, idempotencyKey, ifMatch }: HttpRequest<z.ZodMiniType>): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  if (ifMatch !== undefined) headers['if-match'] = String(ifMatch);
  return {
    method,
    headers,
    credentials: 'same-origin',
    cache: 'no-store',
    body: body === undefined ? null : JSON.stringify(body),
  };
}

async function reach<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (cause) {
    throw new NetworkError('The app could not be reached.', { cause });
  }
}

function readReply<Schema extends z.ZodMiniType>(
  { method, path, reply }: HttpRequest<Schema>,
  text: string,
): z.output<Schema> {
  const parsed = reply.safeParse(text === '' ? undefined : readJson(text));
  if (parsed.success) return parsed.data;
  throw new UnreadableReplyError(`${method} ${path} answered in another form.`, { cause: parsed.error });
}

function refuse(response: Response, text: string): never {
  const isProblem = response.headers.get('content-type')?.includes('application/problem+json');
  const problem = problemSchema.safeParse(isProblem ? readJson(text) : null);
  if (problem.success) throw new ProblemError(problem.data);
  throw new NetworkError(`Something between answered ${response.status}.`);
}

/** Text that is no JSON was cut on its way, or is not from the app. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NetworkError('The answer was cut.', { cause });
  }
}
