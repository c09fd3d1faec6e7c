import { drawEpoch } from '@/lib/backend/db/draw-epoch';
import type { FileStore } from '@/lib/backend/files/file-store';
import { appendAfterCommit } from './append-after-commit';
import { findEpochBehindBus } from './bus-ahead';
import { watchBus } from './bus-watch';
import { createFileRetention } from './file-retention';
import type { WorkTools } from './handle-work';
import { makeAllDue } from './outbox-rows';
import { createPeriodic } from './periodic';
import type { SweepTask } from './projector';
import { restoreBus } from './restore-bus';
import { createRetention } from './retention';
import { sweepMissed } from './sweep-missed';

const SWEEP_EVERY_MS = 250;
const RETENTION_EVERY_MS = 60_000;
const FILES_EVERY_MS = 10 * 60_000;
/** A database that was replaced behind its address is noticed within this time even if no connection broke. */
const EPOCH_EVERY_MS = 5_000;

export interface Sweeper {
  /** Ends the rounds; resolves when the running ones are done. */
  stop(): Promise<void>;
}

export interface SweeperOptions extends WorkTools {
  readonly sweepTasks: readonly SweepTask[];
  readonly files: FileStore;
  readonly logRetentionDays: number | undefined;
  /** Resolves when the database has its epoch. */
  readonly whenReady: () => Promise<void>;
}

/**
 * Does what was missed: rows of the outbox, a bus that must be made whole, an epoch that must be drawn, and what is no longer to be
 * kept. Any number of instances may run one. Nothing that fails here ends it; each round begins anew.
 */
export function startSweeper(options: SweeperOptions): Sweeper {
  const { database, bus, log, handOn } = options;
  const watch = watchBus(bus);

  const sweep = async () => {
    await options.whenReady();
    const interruptedForMs = await watch.interruption();
    if (interruptedForMs !== null) {
      await restoreBus(database, bus, interruptedForMs);
      await makeAllDue(database);
      watch.restored();
      log.info({ interruptedForMs }, 'the bus is whole again');
    }
    const rows = await sweepMissed(options);
    if (rows > 0) log.info({ rows }, 'handled outbox rows that were missed');
  };
  let known: string | null = null;

  const checkEpoch = async () => {
    await options.whenReady();
    const { epoch, changed } = await drawEpoch(database, await findEpochBehindBus(database, bus));
    // Another instance may have drawn it, or whoever restored the database.
    const isOther = changed || (known !== null && known !== epoch);
    known = epoch;
    if (!isOther) return;
    log.warn({ epoch }, 'this is another database than before: a new epoch was drawn');
    watch.doubt();
    sweeping.nudge();
  };
  const tools = {
    database,
    append: async (...[streams, decide]: Parameters<Parameters<SweepTask['run']>[0]['append']>) => {
      const work = await appendAfterCommit(database, streams, null, decide);
      if (work !== null) handOn(work);
    },
  };

  const sweeping = createPeriodic('sweep', SWEEP_EVERY_MS, sweep, log);
  // Nobody is let in anywhere until the bus is whole: it does not wait for the next round.
  const stopListening = bus.onConnection((state) => state === 'up' && sweeping.nudge());
  const rounds = [
    sweeping,
    createPeriodic('epoch', EPOCH_EVERY_MS, checkEpoch, log),
    createPeriodic('files', FILES_EVERY_MS, createFileRetention(database, options.files), log),
    createPeriodic('retention', RETENTION_EVERY_MS, createRetention(database, options.logRetentionDays), log),
    ...options.sweepTasks.map((task) => createPeriodic(task.name, task.everyMs, () => task.run(tools), log)),
  ];
  return {
    stop: async () => {
      watch.stop();
      stopListening();
      await Promise.all(rounds.map((round) => round.stop()));
    },
  };
}
