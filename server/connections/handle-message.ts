import { assertNever } from '@/lib/domain/assert-never';
import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import { inBackground } from '../in-background';
import type { SidecarContext } from '../sidecar-context';
import type { Connection } from './connection';
import { readFrames } from './frame-reader';
import { handlePing } from './handle-ping';
import { handlePresence } from './handle-presence';
import { handleRenew } from './handle-renew';
import { handleUnsubscribe } from './handle-unsubscribe';
import { openSubscription } from './open-subscription';

/** A client has said something; `text` is null when it was not text at all. Every frame counts against the client's rate. */
export function handleMessage(context: SidecarContext, connection: Connection, text: string | null): void {
  const now = context.clock.now();
  connection.heardAt = now;
  if (text === null) {
    if (connection.limits.takeFrame(now)) answerMalformed(context, connection, undefined);
    else answerOverrun(context, connection, undefined);
    return;
  }
  for (const read of readFrames(text)) {
    if (connection.isClosed) return;
    if (!connection.limits.takeFrame(now)) answerOverrun(context, connection, read.ok ? read.frame : undefined);
    else if (read.ok) handleFrame(context, connection, read.frame);
    else answerMalformed(context, connection, read.ref);
  }
}

function handleFrame(context: SidecarContext, connection: Connection, frame: ClientFrame): void {
  switch (frame.kind) {
    case 'subscribe':
      inBackground(openSubscription(context, connection, frame), context.log, 'subscribing');
      return;
    case 'unsubscribe':
      handleUnsubscribe(context, connection, frame);
      return;
    case 'renew':
      inBackground(handleRenew(context, connection, frame), context.log, 'renewing');
      return;
    case 'presence':
      handlePresence(context, connection, frame);
      return;
    case 'ping':
      handlePing(context, connection, frame);
      return;
    default:
      assertNever(frame);
  }
}

/** Forgiven a few times: a client that goes on is broken beyond a retry, or hostile. */
function answerMalformed({ clock, metrics }: SidecarContext, connection: Connection, ref: number | undefined): void {
  metrics.malformed.inc();
  connection.send({ kind: 'error', code: 'malformed', ...(ref === undefined ? {} : { ref }) });
  if (!connection.limits.forgiveFault(clock.now())) connection.close(CLOSE_CODES.malformed);
}

function answerOverrun(
  { clock, metrics }: SidecarContext,
  connection: Connection,
  frame: ClientFrame | undefined,
): void {
  metrics.rateLimited.inc();
  if (frame?.kind === 'subscribe') {
    connection.send({ kind: 'refused', ref: frame.ref, stream: frame.stream, code: 'rate_limited' });
  } else {
    connection.send({
      kind: 'error',
      code: 'rate_limited',
      ...(frame !== undefined && 'ref' in frame ? { ref: frame.ref } : {}),
    });
  }
  if (!connection.limits.forgiveOverrun(clock.now())) connection.close(CLOSE_CODES.rateLimited);
}
