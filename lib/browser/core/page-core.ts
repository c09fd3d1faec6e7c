import { QueryClient } from '@tanstack/react-query';
import { v7 as uuid } from 'uuid';
import type { Id } from '@/lib/protocol/primitives';
import { systemClock } from '../clock';
import type { WriterOptions } from '../commands/command-writer';
import { LaterWriter } from '../commands/later-writer';
import { browserPages } from '../offline/page-browser';
import { browserChannels } from '../outbox/tab-channels';
import { browserLocks } from '../outbox/tab-locks';
import { LaterLine } from '../realtime/later-line';
import type { OpenLine } from '../realtime/tabs/open-line';
import { openUserDatabase, type UserDatabase } from '../storage/user-database';
import { noSignals, pageSignals } from './browser-signals';
import { Core } from './core';
import type { CoreOptions } from './core-options';

/**
 * The core of a page. Nothing runs before `start`, so that it can be made while a page is drawn on the server or drawn twice in
 * development.
 */
export function createPageCore(userId: Id): Core {
  const isPage = typeof window !== 'undefined';
  return new Core({
    userId,
    queryClient: new QueryClient(),
    fetch: (input, init) => globalThis.fetch(input, init),
    baseUrl: '',
    clock: systemClock,
    random: Math.random,
    newId: uuid,
    openLine: openLineLater,
    openWriter: openWriterLater,
    signals: isPage ? pageSignals(window) : noSignals,
    storage: isPage ? openStorage(userId) : Promise.resolve(null),
    locks: isPage ? browserLocks(navigator.locks) : null,
    openChannel: isPage ? browserChannels() : null,
    pages: isPage ? browserPages() : null,
    onError: reportQuietly,
  });
}

const fetchWriter = () => import('../commands/command-writer');

/** What a page shows first comes by HTTP; the way to the sidecar is fetched meanwhile, with what folds the events that come over it. */
const openLineLater: OpenLine = (options) =>
  new LaterLine({
    load: async () => {
      const [{ openPageLine }] = await Promise.all([import('../realtime/page-line'), fetchWriter()]);
      return openPageLine(options);
    },
    clock: options.connection.clock,
    random: options.connection.random,
  });

/** And so is what commands stand on. */
const openWriterLater: CoreOptions['openWriter'] = (options) =>
  new LaterWriter({
    load: async () => new (await fetchWriter()).CommandWriter(options),
    hasLeftovers: () => hasUnsent(options),
    clock: options.clock,
    random: options.random,
  });

/** Whether the browser keeps commands that an earlier tab could not send. */
async function hasUnsent({ storage, onStorageError }: WriterOptions): Promise<boolean> {
  try {
    return ((await (await storage)?.count('outbox')) ?? 0) > 0;
  } catch (error) {
    onStorageError(error);
    return false;
  }
}

/** Null where the browser keeps nothing, as in some private windows: then the tab lives from memory. */
async function openStorage(userId: Id): Promise<UserDatabase | null> {
  try {
    return await openUserDatabase(userId);
  } catch (error) {
    reportQuietly(error);
    return null;
  }
}

/** For the developer's console; the person has lost nothing that they see. */
function reportQuietly(error: unknown): void {
  if (process.env['NODE_ENV'] !== 'production') globalThis.reportError(error);
}
