import { setTimeout as delay } from 'node:timers/promises';
import { classifyDatabaseError } from '@/lib/backend/db/classify-error';
import type { CommandDefinition, CommandReply, CommandRequest } from './command';
import { Refusal } from './refusal';
import { runAttempt } from './run-attempt';
import type { CommandServices } from './services';
import type { StreamTurn } from './stream-turns';

/** New tries after a deadlock, a lost connection, a key taken meanwhile, or a card that moved to another board. */
const MAX_TRIES = 6;
const RETRY_STEP_MS = 15;
/** How long a repetition waits for the first run of its key: some two seconds in all, each time without a connection. */
const BUSY_WAITS_MS = [15, 30, 60, 120, 250, 500, 1_000];
/** How long a command waits for its turn at a stream that many write to, likewise without a connection. */
const TURN_WITHIN_MS = 5_000;

/**
 * Runs a command: one transaction, once for each key, and the same reply for each repetition. Answers refusals as replies;
 * throws only what nobody planned for.
 */
export async function executeCommand<Input>(
  services: CommandServices,
  definition: CommandDefinition<Input>,
  request: CommandRequest,
  input: Input,
): Promise<CommandReply> {
  const turn = services.turns.newTurn();
  try {
    return await runUntilDecided(services, turn, definition, request, input);
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.toProblem(), replayed: false };
    throw error;
  } finally {
    turn.leave();
  }
}

async function runUntilDecided<Input>(
  services: CommandServices,
  turn: StreamTurn,
  definition: CommandDefinition<Input>,
  request: CommandRequest,
  input: Input,
): Promise<CommandReply> {
  let busy = 0;
  for (let tries = 1; ; ) {
    const outcome = await tryOnce(services, turn, definition, request, input, tries);
    switch (outcome.kind) {
      case 'decided':
        if (outcome.work !== null) services.handOn(outcome.work);
        return outcome.reply;
      case 'busy': {
        const wait = BUSY_WAITS_MS[busy++];
        if (wait === undefined) {
          throw new Refusal('command_in_progress', 'The first request with this Idempotency-Key is still running.');
        }
        turn.leave();
        await delay(wait);
        break;
      }
      case 'crowded':
        if (!(await turn.waitFor(outcome.stream, TURN_WITHIN_MS))) throw unavailable();
        break;
      case 'again':
        turn.leave();
        await delay(RETRY_STEP_MS * tries++);
    }
  }
}

async function tryOnce<Input>(
  services: CommandServices,
  turn: StreamTurn,
  definition: CommandDefinition<Input>,
  request: CommandRequest,
  input: Input,
  tries: number,
) {
  try {
    const { database } = services;
    const outcome = await database.transaction(
      (tx) => runAttempt(tx, turn, definition, request, input),
      definition.timeoutMs,
    );
    if (outcome.kind === 'again' && tries >= MAX_TRIES) throw unavailable();
    return outcome;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const trouble = classifyDatabaseError(error);
    // A key that stays taken is no passing trouble, it is a fault in the command.
    if (trouble === 'other' || (trouble === 'taken' && tries >= MAX_TRIES)) throw error;
    services.log.warn(
      { command: definition.name, commandId: request.key, trouble, tries, err: error },
      'command tried again',
    );
    if (trouble === 'unavailable' || tries >= MAX_TRIES) throw unavailable();
    return { kind: 'again' } as const;
  }
}

function unavailable(): Refusal {
  return new Refusal('unavailable', 'The database does not answer at the moment. Nothing was changed; try again.', {
    retryAfter: 1,
  });
}
