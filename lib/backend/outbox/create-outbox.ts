import type { OutboxWork } from '@/lib/backend/commands/kernel/services';
import { carry, isFollowed, project, type WorkTools } from './handle-work';
import { markHandled } from './outbox-rows';

/** Rows that one call of the bus or one update takes together. */
const MAX_BATCH = 200;

/** The fast path: does after a commit what the outbox row says, at once and beside the reply. */
export interface Outbox {
  readonly handOn: (work: OutboxWork) => void;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
}

/**
 * Two lines behind each other, so that a slow projection never delays what is to be published: rows are carried to the bus in
 * batches of what has gathered meanwhile, then projected, then marked as handled. A row that fails is left for the sweeper.
 */
export function createOutbox(options: Omit<WorkTools, 'handOn'>): Outbox {
  const handOn = (work: OutboxWork) => carrying.add(work);
  const tools: WorkTools = { ...options, handOn };
  const leave = (stage: string, error: unknown, batch: readonly OutboxWork[]) =>
    tools.log.debug({ stage, rows: batch.map(({ id }) => String(id)), err: error }, 'left for the sweeper');

  const handled = createLine<OutboxWork>(async (batch) => {
    await markHandled(tools.database, batch).catch((error: unknown) => leave('handled', error, batch));
  });
  const projecting = createLine<{ work: OutboxWork; carried: boolean }>(async (batch) => {
    for (const { work, carried } of batch) {
      await project(tools, [work]).then(
        () => carried && handled.add(work),
        (error: unknown) => leave('project', error, [work]),
      );
    }
  });
  const carrying = createLine<OutboxWork>(async (batch) => {
    const carried = await carry(tools, batch).then(
      () => true,
      (error: unknown) => {
        leave('carry', error, batch);
        return false;
      },
    );
    for (const work of batch) {
      // What follows from an event is due although the bus is away; the row itself then stays for the sweeper.
      if (isFollowed(tools, work)) projecting.add({ work, carried });
      else if (carried) handled.add(work);
    }
  });

  const lines = [carrying, projecting, handled];
  return {
    handOn,
    idle: async () => {
      while (lines.some((line) => line.isBusy())) await Promise.all(lines.map((line) => line.idle()));
    },
  };
}

interface Line<Item> {
  add(item: Item): void;
  isBusy(): boolean;
  idle(): Promise<void>;
}

/** One batch at a time, each of what has gathered during the one before. `handle` must not reject. */
function createLine<Item>(handle: (batch: Item[]) => Promise<void>): Line<Item> {
  const waiting: Item[] = [];
  let running: Promise<void> | null = null;
  const run = async () => {
    while (waiting.length > 0) await handle(waiting.splice(0, MAX_BATCH));
    running = null;
  };
  return {
    add(item) {
      waiting.push(item);
      running ??= run();
    },
    isBusy: () => running !== null,
    idle: async () => {
      await running;
    },
  };
}
