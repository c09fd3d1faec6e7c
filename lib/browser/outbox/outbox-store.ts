import type { Id } from '@/lib/protocol/primitives';
import { type PendingCommand, pendingCommandSchema } from '../cache/pending-command';
import type { Storage } from '../storage/user-database';

/** Where unconfirmed commands outlive the tab. */
export interface OutboxStore {
  /** Oldest first. */
  load(): Promise<PendingCommand[]>;
  put(command: PendingCommand): Promise<void>;
  remove(commandId: Id): Promise<void>;
}

/** In a browser that keeps nothing, commands live as long as the tab does. */
export class IndexedDbOutboxStore implements OutboxStore {
  constructor(private readonly storage: Storage) {}

  /** A record that this version cannot read is left where it is: a newer one may have written it. */
  async load(): Promise<PendingCommand[]> {
    const records = (await (await this.storage)?.getAll('outbox')) ?? [];
    return records.flatMap((record) => pendingCommandSchema.safeParse(record).data ?? []);
  }

  async put(command: PendingCommand): Promise<void> {
    await (await this.storage)?.put('outbox', command, command.commandId);
  }

  async remove(commandId: Id): Promise<void> {
    await (await this.storage)?.delete('outbox', commandId);
  }
}
