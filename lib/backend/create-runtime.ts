import { createMemoryRateLimits } from '@/lib/backend/bus/memory-rate-limits';
import { openBus } from '@/lib/backend/bus/open-bus';
import type { Bus, RateLimitPort } from '@/lib/backend/bus/ports';
import type { CommandServices } from '@/lib/backend/commands/kernel/services';
import { StreamTurns } from '@/lib/backend/commands/kernel/stream-turns';
import type { Config } from '@/lib/backend/config/parse-config';
import { type Database, openDatabase } from '@/lib/backend/db/database';
import { drawEpoch } from '@/lib/backend/db/draw-epoch';
import type { FileStore } from '@/lib/backend/files/file-store';
import { openFileStore } from '@/lib/backend/files/open-file-store';
import { createLogger, type Logger } from '@/lib/backend/log/logger';
import { createMailer, type Mailer } from '@/lib/backend/mail/create-mailer';
import { createMailing } from '@/lib/backend/mail/send-notification-mails';
import { createOutbox, type Outbox } from '@/lib/backend/outbox/create-outbox';
import type { Effect, Projector, SweepTask } from '@/lib/backend/outbox/projector';
import { type Sweeper, startSweeper } from '@/lib/backend/outbox/start-sweeper';

/** Connections of one process. Postgres gains nothing from more than a few for each of its cores. */
const POOL_SIZE = 16;

/** One process of the web app: everything that its routes stand on. */
export interface Runtime extends CommandServices {
  readonly config: Config;
  readonly log: Logger;
  readonly database: Database;
  readonly bus: Bus;
  readonly outbox: Outbox;
  /** Counts of this process alone; those over all instances are the bus's. */
  readonly ownRateLimits: RateLimitPort;
  /** Null where this server sends no mail. */
  readonly mailer: Mailer | null;
  /** The bytes of attachments. */
  readonly files: FileStore;
  /** Resolves when the database answers and has its epoch; asked by every request, and tried again by the next when it failed. */
  readonly whenReady: () => Promise<void>;
  readonly startSweeper: () => Sweeper;
  /** Ends the sweeper and waits for what is under way; routes go on working. */
  readonly settle: () => Promise<void>;
  /** Settles, then closes the lines to bus and database. */
  readonly close: () => Promise<void>;
}

export interface RuntimeOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly projectors: readonly Projector[];
  readonly effects: readonly Effect[];
  readonly sweepTasks: readonly SweepTask[];
  /** For tests: a bus of their own, a logger, a fast path that dies. */
  readonly bus?: Bus;
  readonly log?: Logger;
  readonly handOn?: CommandServices['handOn'];
  readonly mailer?: Mailer;
  readonly files?: FileStore;
}

export function createRuntime(options: RuntimeOptions): Runtime {
  const { config, projectors, effects } = options;
  const log = options.log ?? createLogger({ name: 'web', level: config.logLevel });
  const onError = (error: Error) => log.warn({ err: error }, 'a database connection broke');
  const database = openDatabase({ url: options.databaseUrl, poolSize: POOL_SIZE, onError });
  const bus = options.bus ?? openBus(config.bus, { logger: log });
  const work = { database, bus, log, projectors, effects };
  const outbox = createOutbox(work);
  const sweepers: Sweeper[] = [];
  const mailer = options.mailer ?? (config.smtp ? createMailer(config.smtp) : null);
  const mailing = mailer ? [createMailing({ mailer, appUrl: config.appUrl, log })] : [];
  const sweepTasks = [...options.sweepTasks, ...mailing];
  const files = options.files ?? openFileStore(config.uploads.store);
  let ready: Promise<void> | null = null;
  const whenReady = () => {
    ready ??= drawEpoch(database).then(
      () => undefined,
      (error: unknown) => {
        ready = null;
        throw error;
      },
    );
    return ready;
  };
  const settle = async () => {
    await Promise.all(sweepers.map((sweeper) => sweeper.stop()));
    await outbox.idle();
  };
  return {
    config,
    log,
    database,
    bus,
    outbox,
    ownRateLimits: createMemoryRateLimits(),
    turns: new StreamTurns(),
    mailer,
    files,
    handOn: options.handOn ?? outbox.handOn,
    whenReady,
    startSweeper: () => {
      const { logRetentionDays } = config;
      const sweeper = startSweeper({ ...work, files, handOn: outbox.handOn, sweepTasks, logRetentionDays, whenReady });
      sweepers.push(sweeper);
      return sweeper;
    },
    settle,
    close: async () => {
      await settle();
      await bus.close();
      await database.close();
    },
  };
}
