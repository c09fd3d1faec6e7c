import type { StreamName } from '@/lib/protocol/streams';
import type { LiveCache } from '../cache/live-cache';
import { definitionOf } from '../cache/stream-definitions';
import type { Clock } from '../clock';
import { SingleTimer } from '../realtime/single-timer';
import type { Storage, UserDatabase } from './user-database';

/**
 * Changes of a busy board are written together: copying thousands of cards takes the page a moment each time. What a crash takes
 * away is caught up by events; a page that is left writes at once.
 */
const SAVE_AFTER_MS = 10_000;
/** More than a person reads offline, and little enough for any browser. */
const MAX_KEPT = 60;

/** Confirmed streams kept in IndexedDB: shown at once at the next visit, readable offline, and caught up by events. */
export class KeptStreams {
  private readonly dirty = new Set<StreamName>();
  private readonly timer: SingleTimer;

  constructor(
    private readonly storage: Storage,
    private readonly cache: LiveCache,
    private readonly clock: Clock,
    private readonly onError: (error: unknown) => void,
  ) {
    this.timer = new SingleTimer(clock);
  }

  /** Puts the kept copy into the cache, if there is one that this version can read. */
  async restore(stream: StreamName): Promise<void> {
    try {
      const kept = await (await this.storage)?.get('streams', stream);
      if (kept) this.cache.restore(stream, kept);
    } catch (error) {
      this.onError(error);
    }
  }

  /** The stream has changed; its confirmed state will be written soon. */
  changed(stream: StreamName): void {
    this.dirty.add(stream);
    this.timer.startUnlessRunning(SAVE_AFTER_MS, () => void this.save());
  }

  async forget(stream: StreamName): Promise<void> {
    this.dirty.delete(stream);
    try {
      await (await this.storage)?.delete('streams', stream);
    } catch (error) {
      this.onError(error);
    }
  }

  /** Writes what has changed, at once. */
  async save(): Promise<void> {
    this.timer.stop();
    const streams = [...this.dirty];
    this.dirty.clear();
    try {
      const database = await this.storage;
      if (!database) return;
      for (const stream of streams) await this.write(database, stream);
      await prune(database);
    } catch (error) {
      this.onError(error);
    }
  }

  stop(): void {
    this.timer.stop();
  }

  private async write(database: UserDatabase, stream: StreamName): Promise<void> {
    const confirmed = this.cache.confirmedOf(stream);
    if (!confirmed) return;
    const { epoch, seq, state } = confirmed;
    const data = definitionOf(stream).toSnapshotData(state);
    await database.put('streams', { stream, epoch, seq, data, savedAt: this.clock.now() });
  }
}

async function prune(database: UserDatabase): Promise<void> {
  const names = await database.getAllKeysFromIndex('streams', 'savedAt');
  for (const name of names.slice(0, Math.max(0, names.length - MAX_KEPT))) await database.delete('streams', name);
}
