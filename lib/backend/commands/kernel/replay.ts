import type { Tx } from '@/lib/backend/db/database';
import { readEventsAt, toEnvelope } from '@/lib/backend/db/event-row';
import { findStreamAccess } from '@/lib/backend/queries/authorize-stream';
import { readAccess } from '@/lib/backend/queries/read-access';
import { PROBLEMS, type Problem, type ProblemCode, toProblem } from '@/lib/protocol/problems';
import type { StreamName } from '@/lib/protocol/streams';
import type { CommandDefinition, CommandReply, CommandRequest } from './command';
import type { StoredCommand } from './idempotency-slot';
import { refuse } from './refusal';

/**
 * The first reply again. Permission is checked anew, with the same question as at the first time, and the events are read
 * from the log on the streams that the caller may read now; so a replay never shows what the caller may no longer see.
 */
export async function replay<Input>(
  tx: Tx,
  definition: CommandDefinition<Input>,
  request: CommandRequest,
  input: Input,
  stored: StoredCommand,
): Promise<CommandReply> {
  if (stored.fingerprint !== request.fingerprint) {
    return refuse(
      'idempotency_key_reused',
      'This Idempotency-Key was used for another request. Make a new one for each.',
    );
  }
  const { access, epoch } = await readAccess(tx, request.caller.userId, stored.scope);
  // A refusal from before the subject was found has no scope and tells nothing.
  const found = Object.keys(stored.scope).length > 0 || stored.code === null;
  if (found && !definition.allows(access, input, request.caller)) {
    return refuse('forbidden', 'You may no longer do this.');
  }
  if (stored.code !== null) return { status: stored.status, body: storedProblem(stored), replayed: true };
  const events = await readableEvents(tx, request.caller.userId, stored.positions, epoch);
  return { status: stored.status, body: { result: { ...stored.reply }, events }, replayed: true };
}

async function readableEvents(tx: Tx, userId: string, positions: StoredCommand['positions'], epoch: string) {
  const places = Object.entries(positions).map(([stream, seq]) => ({ stream: stream as StreamName, seq }));
  if (places.length === 0) return [];
  const access = await findStreamAccess(
    tx,
    userId,
    places.map(({ stream }) => stream),
  );
  const readable = places.filter(({ stream }) => access.has(stream));
  return (await readEventsAt(tx, epoch, readable)).map(toEnvelope);
}

function storedProblem({ code, reply }: StoredCommand): Problem {
  if (reply !== null) return reply as Problem;
  return toProblem(isProblemCode(code) ? code : 'internal', 'This was refused; the details are no longer kept.');
}

function isProblemCode(code: string | null): code is ProblemCode {
  return code !== null && code in PROBLEMS;
}
