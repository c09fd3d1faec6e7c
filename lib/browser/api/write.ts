import type { Id } from '@/lib/protocol/primitives';
import { type WriteReply, writeReplySchema } from '@/lib/protocol/replies';
import type { Http, HttpRequest } from './http';

/** What makes a write safe to repeat, and, for texts, which version it replaces. */
export interface WriteOptions {
  readonly key: Id;
  readonly ifMatch?: number | undefined;
}

/** Sends one write; events with names that this client does not know pass as they are. */
export function sendWrite(
  http: Http,
  method: Exclude<HttpRequest<typeof writeReplySchema>['method'], 'GET'>,
  path: string,
  body: unknown,
  { key, ifMatch }: WriteOptions,
): Promise<WriteReply> {
  return http({ method, path, body, idempotencyKey: key, ifMatch, reply: writeReplySchema });
}
