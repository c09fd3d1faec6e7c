import type * as z from 'zod/mini';
import { issueGrant } from '@/lib/backend/auth/issue-grant';
import type { Tx } from '@/lib/backend/db/database';
import { authorizeStream, type StreamAccess } from '@/lib/backend/queries/authorize-stream';
import type { SnapshotReply } from '@/lib/protocol/snapshots';
import type { StreamName } from '@/lib/protocol/streams';
import { hasETag } from './conditional-headers';
import type { Exchange, RouteContext, RouteHandler } from './exchange';
import { handle } from './handle';
import { parseParams } from './parse-input';
import { jsonResponse } from './responses';

export interface SnapshotRouteOptions<Params extends z.ZodMiniType, Data> {
  readonly params?: Params;
  readonly stream: (parts: { params: z.output<Params>; exchange: Exchange }) => StreamName;
  /** Reads the snapshot's data in the transaction in which the stream was authorized and its position read. */
  readonly read: (tx: Tx, access: StreamAccess, exchange: Exchange) => Promise<Data>;
}

/**
 * A snapshot: permission, position and data of one moment, with a grant for the stream. The tag is of epoch, position and
 * access, so whoever has it already is answered 304 before any data is read.
 */
export function snapshotRoute<Params extends z.ZodMiniType, Data>(
  options: SnapshotRouteOptions<Params, Data>,
): RouteHandler {
  const answer = async (exchange: Exchange, context: RouteContext) => {
    const { request, runtime, caller } = exchange;
    const params = options.params && parseParams(options.params, await context.params);
    const stream = options.stream({ params, exchange } as Parameters<typeof options.stream>[0]);
    const found = await runtime.database.snapshot(async (tx) => {
      const access = await authorizeStream(tx, caller.userId, stream);
      const etag = `"${access.epoch}.${access.head}.${access.role}"`;
      if (hasETag(request, etag)) return { access, etag, isKnown: true as const };
      return { access, etag, isKnown: false as const, data: await options.read(tx, access, exchange) };
    });
    const headers = { ETag: found.etag, 'Cache-Control': 'private, no-cache', Vary: 'Cookie, Authorization' };
    if (found.isKnown) return new Response(null, { status: 304, headers });
    const { access, data } = found;
    const grant = await issueGrant(runtime.config.secret, caller, access);
    const reply: SnapshotReply<Data> = { stream, epoch: access.epoch, seq: access.head, ...grant, data };
    return jsonResponse(reply, 200, headers);
  };
  return handle('required', answer, { kind: 'snapshot' });
}
