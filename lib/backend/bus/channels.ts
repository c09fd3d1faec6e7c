import type { Logger } from '@/lib/backend/log/logger';
import { BusUnavailableError, toBusError } from './errors';
import { tellAll } from './listeners';
import type { Unsubscribe } from './ports';
import type { RedisConnection } from './redis-connection';

type Listener = { readonly call: (text: string) => void };
type Channel = { readonly listeners: Set<Listener>; readonly active: Promise<void> };

/**
 * Who listens to which channel of Redis: the first listener subscribes, the last one unsubscribes. A change of this list
 * and the command that follows from it happen in one turn, so that both have the same order.
 */
export class Channels {
  readonly #channels = new Map<string, Channel>();

  constructor(
    private readonly connection: () => RedisConnection,
    private readonly logger: Logger,
  ) {}

  names(): string[] {
    return [...this.#channels.keys()];
  }

  /** Resolves when Redis has confirmed; rejects, and keeps nothing, when it does not. */
  async subscribe(channel: string, listener: (text: string) => void): Promise<Unsubscribe> {
    if (!this.connection().canListen()) throw new BusUnavailableError('cannot subscribe: the line to Redis is down');
    const holder: Listener = { call: listener };
    let entry = this.#channels.get(channel);
    if (entry === undefined) {
      entry = { listeners: new Set(), active: this.connection().subscribe(channel) };
      this.#channels.set(channel, entry);
    }
    entry.listeners.add(holder);
    const unsubscribe = () => this.#leave(channel, entry, holder);
    try {
      await entry.active;
    } catch (error) {
      await unsubscribe();
      throw toBusError(error);
    }
    return unsubscribe;
  }

  /** Hands a message to the channel's listeners. */
  receive(channel: string, text: string): void {
    const entry = this.#channels.get(channel);
    if (entry !== undefined) tellAll(entry.listeners, this.logger, text);
  }

  async #leave(channel: string, entry: Channel, holder: Listener): Promise<void> {
    entry.listeners.delete(holder);
    if (entry.listeners.size > 0 || this.#channels.get(channel) !== entry) return;
    this.#channels.delete(channel);
    const connection = this.connection();
    // Without a line there is nothing to unsubscribe: the next one starts from names().
    if (!connection.canListen()) return;
    await connection.unsubscribe(channel).catch((error) => this.logger.debug({ err: error, channel }, 'unsubscribe'));
  }
}
