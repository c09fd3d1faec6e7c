import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer, Client } from '@/e2e/support/client';
import type { Crowd, CrowdBoard } from './people';
import { backoffMs } from './when-answered';

const GIVE_UP_MS = 60_000;
const FIRST_FAILURE = 400;

/**
 * People who change cards at a steady rate. A write that is not acknowledged is sent again under the same key, at the next
 * instance, ever more rarely, until it is: what a browser's outbox does.
 */
export class Writers {
  /** Keys of the writes that were acknowledged, by stream. */
  readonly acknowledged = new Map<string, string[]>();
  readonly failures = new Map<string, number>();
  /** From first sending to acknowledgement, ms. */
  readonly times: number[] = [];
  /** Writes whose answer was neither a success nor one of the failures that say "later". */
  readonly unclear: string[] = [];
  #isStopped = false;
  #running: Promise<unknown> = Promise.resolve();
  #turn = 0;

  constructor(
    private readonly crowd: Crowd,
    private readonly origins: readonly string[],
  ) {}

  /** Writes `perSecond` times a second to all boards in turn until `stop`. */
  start(perSecond: number): void {
    const pace = async () => {
      const writes: Promise<void>[] = [];
      let next = performance.now();
      while (!this.#isStopped) {
        writes.push(this.write());
        next += 1_000 / perSecond;
        await delay(Math.max(0, next - performance.now()));
      }
      await Promise.all(writes);
    };
    this.#running = pace();
  }

  /** Ends writing; resolves when every write has been acknowledged. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  /** One write, acknowledged. */
  async write(board = this.#nextBoard()): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const key = randomUUID();
    // Never the title that the card has: that would be no change, and no event.
    const title = `Title ${key}`;
    const person = this.crowd.people[turn % this.crowd.people.length];
    const cardId = board.cardIds[turn % board.cardIds.length];
    if (person === undefined || cardId === undefined) throw new Error('A crowd has people and cards.');
    const begin = performance.now();
    for (let attempt = 0; ; attempt += 1) {
      const client = person.at(this.origins[(turn + attempt) % this.origins.length] ?? '');
      const answer = await send(client, cardId, title, key);
      if (answer !== null && answer.status < FIRST_FAILURE) break;
      const failure = answer === null ? 'cut off' : `${answer.status} ${codeOf(answer)}`;
      this.failures.set(failure, (this.failures.get(failure) ?? 0) + 1);
      if (answer !== null && !isLater(answer)) {
        this.unclear.push(failure);
        return;
      }
      if (performance.now() - begin > GIVE_UP_MS) throw new Error(`a write found nobody for a minute: ${failure}`);
      await delay(backoffMs(attempt)); // the pause of an honest client
    }
    this.times.push(performance.now() - begin);
    const keys = this.acknowledged.get(board.stream) ?? [];
    keys.push(key);
    this.acknowledged.set(board.stream, keys);
  }

  #nextBoard(): CrowdBoard {
    const board = this.crowd.boards[(this.#turn + 1) % this.crowd.boards.length];
    if (board === undefined) throw new Error('A crowd has boards.');
    return board;
  }
}

async function send(client: Client, cardId: string, title: string, key: string): Promise<Answer | null> {
  try {
    return await client.request('PATCH', `/api/cards/${cardId}`, { key, body: { title } });
  } catch {
    return null;
  }
}

/** A failure that says by its status that the same may be tried again. */
function isLater(answer: Answer): boolean {
  return answer.status >= 500 || codeOf(answer) === 'command_in_progress';
}

function codeOf({ body }: Answer): string {
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
}

/** How often each acknowledged write stands in the log: lost where 0, double where more than once. */
export function countInLog(
  acknowledged: ReadonlyMap<string, readonly string[]>,
  logs: ReadonlyMap<string, readonly { commandId: string | null }[]>,
): { written: number; lost: number; doubled: number } {
  const found = { written: 0, lost: 0, doubled: 0 };
  for (const [stream, keys] of acknowledged) {
    const times = new Map<string, number>();
    for (const { commandId } of logs.get(stream) ?? [])
      if (commandId !== null) times.set(commandId, (times.get(commandId) ?? 0) + 1);
    for (const key of keys) {
      found.written += 1;
      const count = times.get(key) ?? 0;
      if (count === 0) found.lost += 1;
      if (count > 1) found.doubled += 1;
    }
  }
  return found;
}

export function tellFailures(failures: ReadonlyMap<string, number>): string {
  return [...failures].map(([what, count]) => `${what}: ${count}`).join(', ') || 'none';
}
