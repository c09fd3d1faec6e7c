import type { Tx } from '@/lib/backend/db/database';
import { toEnvelope } from '@/lib/backend/db/event-row';
import { inLockOrder, lockStreams } from '@/lib/backend/db/lock-streams';
import type { CommandRecord } from '@/lib/backend/db/log-append';
import { type Access, type AccessReading, readAccess, type Scope } from '@/lib/backend/queries/read-access';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { parseStreamName, type StreamName } from '@/lib/protocol/streams';
import { appendEvents, placeEvents } from './append-events';
import type { Caller, CommandDefinition, CommandReply, CommandRequest, Decision } from './command';
import { takeSlot } from './idempotency-slot';
import { Refusal, refuse } from './refusal';
import { replay } from './replay';
import type { OutboxWork } from './services';
import type { StreamTurn } from './stream-turns';

/**
 * `busy`: another transaction runs this key. `crowded`: others of this process are at the stream, and this one must not keep a connection
 * for as long as it waits. `again`: the card was moved to another board between look and lock.
 */
export type Outcome =
  | { readonly kind: 'decided'; readonly reply: CommandReply; readonly work: OutboxWork | null }
  | { readonly kind: 'busy' }
  | { readonly kind: 'crowded'; readonly stream: StreamName }
  | { readonly kind: 'again' };

/** Refusals that are kept with the key and answered again; all others may turn out differently the next time. */
const RECORDED_STATUSES = new Set([404, 409, 412, 422]);

type StoredScope = CommandRecord['scope'];

/** One try, inside one transaction. */
export async function runAttempt<Input>(
  tx: Tx,
  turn: StreamTurn,
  definition: CommandDefinition<Input>,
  request: CommandRequest,
  input: Input,
): Promise<Outcome> {
  const slot = await takeSlot(tx, request);
  if (!slot.taken) return { kind: 'busy' };
  if (slot.stored !== null) {
    return { kind: 'decided', reply: await replay(tx, definition, request, input, slot.stored), work: null };
  }
  let scope: StoredScope = {};
  try {
    const location = await definition.locate(tx, input, request.caller);
    const [first] = inLockOrder(location.streams);
    if (first !== undefined && !turn.isAt(first)) return { kind: 'crowded', stream: first };
    const heads = await lockStreams(tx, location.streams);
    const reading = await readAccess(tx, request.caller.userId, location.scope);
    if (hasMoved(location.scope, reading)) return { kind: 'again' };
    if (!definition.allows(reading.access, input, request.caller)) refuse('forbidden', 'You may not do this.');
    scope = toStoredScope(reading.access);
    const { access, now } = reading;
    const decision = await definition.decide(tx, input, {
      caller: request.caller,
      commandId: request.key,
      now,
      access,
    });
    return await carryOut(tx, request, decision, scope, reading, heads);
  } catch (error) {
    if (!(error instanceof Refusal) || !RECORDED_STATUSES.has(error.status)) throw error;
    const body = error.toProblem();
    const record = toRecord(request, scope, { status: error.status, code: error.code, reply: body });
    await appendEvents(tx, '', { events: [], marks: [], record });
    return { kind: 'decided', reply: { status: error.status, body, replayed: false }, work: null };
  }
}

async function carryOut(
  tx: Tx,
  request: CommandRequest,
  decision: Decision,
  scope: StoredScope,
  { epoch, now }: AccessReading,
  heads: ReadonlyMap<StreamName, number>,
): Promise<Outcome> {
  const { caller, key } = request;
  const actorId = caller.via === 'anonymous' ? null : caller.userId;
  const origin = { epoch, heads, now, actorId, commandId: key, sourceEventId: null };
  const events = placeEvents(decision.events, origin);
  await writeRows(tx, decision);
  const status = decision.status ?? 200;
  const record = toRecord(request, scope, { status, code: null, reply: decision.result });
  const work = await appendEvents(tx, epoch, { events, marks: decision.marks ?? [], record });
  const visible = (work?.events ?? []).map(toEnvelope).filter((event) => isVisible(event, caller, decision));
  const reply = { status, body: { result: withSecret(decision), events: visible }, replayed: false };
  return { kind: 'decided', reply, work };
}

async function writeRows(tx: Tx, { write }: Decision): Promise<void> {
  try {
    await write?.(tx);
  } catch (error) {
    // Recording it would commit the rows that were written before it.
    if (error instanceof Refusal) throw new Error('a command refused while it wrote its rows', { cause: error });
    throw error;
  }
}

/** The caller has a role in the scope; of people's own streams only the caller's is theirs to read. */
function isVisible({ stream }: Envelope, caller: Caller, { conceal }: Decision): boolean {
  const { kind, id } = parseStreamName(stream);
  return kind === 'user' ? id === caller.userId : conceal?.includes(stream) !== true;
}

function withSecret({ result, secret = {} }: Decision): Record<string, unknown> {
  const shown: Record<string, unknown> = { ...result };
  for (const [noun, fields] of Object.entries(secret)) {
    const thing = shown[noun];
    shown[noun] = typeof thing === 'object' ? { ...thing, ...fields } : fields;
  }
  return shown;
}

function hasMoved(scope: Scope, { cardBoardId }: AccessReading): boolean {
  return scope.cardId !== undefined && cardBoardId !== (scope.boardId ?? null);
}

function toStoredScope({ workspaceId, boardId }: Access): StoredScope {
  return { ...(workspaceId !== null && { workspaceId }), ...(boardId !== null && { boardId }) };
}

function toRecord(
  { caller, key, fingerprint }: CommandRequest,
  scope: StoredScope,
  answer: Pick<CommandRecord, 'status' | 'code' | 'reply'>,
): CommandRecord {
  return { callerId: caller.userId, key, fingerprint, scope, ...answer };
}
