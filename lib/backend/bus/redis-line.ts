import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '@/lib/backend/log/logger';
import { answerWithin } from './answer-within';
import { Channels } from './channels';
import { BusUnavailableError, toBusError } from './errors';
import { FIRST_CONNECT_WAIT_MS, RESUBSCRIBE_RETRY_MS } from './figures';
import { tellAll } from './listeners';
import type { Unsubscribe } from './ports';
import type { RedisClient, RedisConnection, RedisConnectionEvents } from './redis-connection';

export type LineState = 'up' | 'down';

/** A Lua script and how many of its arguments are keys; defined on the client at its first use. */
export interface LuaScript {
  readonly name: string;
  readonly keys: number;
  readonly lua: string;
}

/**
 * The line to Redis as the ports use it. It is up when commands can be sent and every channel is subscribed, so whoever
 * hears "up" may read buffers and marks and knows that from here on nothing is missed.
 */
export class RedisLine {
  readonly #connection: RedisConnection;
  readonly #channels: Channels;
  readonly #listeners = new Set<{ readonly call: (state: LineState) => void }>();
  readonly #defined = new Set<string>();
  /** Ends when the line is found for the first time, or when that takes too long. */
  readonly #beginning: Promise<void>;
  #state: LineState = 'down';
  /** Counts losses and findings, so that a resubscription that was overtaken says nothing. */
  #turn = 0;
  #closed = false;
  /** What went wrong since the line was up: the cause that callers are told. */
  #lastError: Error | undefined;

  constructor(
    connect: (events: RedisConnectionEvents) => RedisConnection,
    private readonly logger: Logger,
  ) {
    let found = (): void => {};
    this.#beginning = new Promise((resolve) => {
      found = resolve;
      setTimeout(resolve, FIRST_CONNECT_WAIT_MS).unref();
    });
    this.#channels = new Channels(() => this.#connection, logger);
    this.#connection = connect({
      onMessage: (channel, text) => this.#channels.receive(channel, text),
      onError: (error) => this.#failed(error),
      onLost: (reason) => this.#lost(reason),
      onFound: () => {
        found();
        void this.#resubscribe();
      },
    });
  }

  get publishCommand(): 'PUBLISH' | 'SPUBLISH' {
    return this.#connection.publishCommand;
  }

  /** Does the work with the client; every failure of the line comes out as `BusUnavailableError`. */
  async call<T>(work: (client: RedisClient) => Promise<T>): Promise<T> {
    if (!this.#connection.canCommand()) await this.#beginning;
    if (!this.#connection.canCommand()) throw new BusUnavailableError('the line to Redis is down', this.#lastError);
    try {
      return await work(this.#connection.commands);
    } catch (error) {
      throw toBusError(error);
    }
  }

  /** Runs a script on the node that holds its keys; the answer is unparsed. */
  script(script: LuaScript, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown> {
    return this.call((client) => {
      if (!this.#defined.has(script.name)) {
        client.defineCommand(script.name, { lua: script.lua, numberOfKeys: script.keys });
        this.#defined.add(script.name);
      }
      const scripted = client as unknown as Record<string, (...args: readonly (string | number)[]) => Promise<unknown>>;
      const run = scripted[script.name];
      if (run === undefined) throw new Error(`script ${script.name} is not defined`);
      return run.call(client, ...keys, ...args);
    });
  }

  /** Names the server processes that hold the data at this moment. */
  lives(): Promise<string> {
    return this.call(() => this.#connection.lives());
  }

  async publish(channel: string, text: string): Promise<void> {
    await this.call((client) =>
      this.publishCommand === 'SPUBLISH' ? client.spublish(channel, text) : client.publish(channel, text),
    );
  }

  async subscribe(channel: string, listener: (text: string) => void): Promise<Unsubscribe> {
    if (!this.#connection.canListen()) await this.#beginning;
    return this.#channels.subscribe(channel, listener);
  }

  onState(listener: (state: LineState) => void): () => void {
    const holder = { call: listener };
    this.#listeners.add(holder);
    tellAll([holder], this.logger, this.#state);
    return () => {
      this.#listeners.delete(holder);
    };
  }

  ping(timeoutMs: number): Promise<void> {
    return answerWithin(
      timeoutMs,
      async (signal) => {
        await this.#untilUp(signal);
        await this.call((client) => client.ping());
      },
      () => this.#lastError,
    );
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#turn += 1;
    this.#listeners.clear();
    await this.#connection.close();
  }

  #failed(error: Error): void {
    // Each try fails in the same way; once is enough to know a wrong password or address.
    if (error.message !== this.#lastError?.message && !this.#closed) this.logger.warn({ err: error }, 'Redis');
    this.#lastError = error;
  }

  #lost(reason: string): void {
    this.#turn += 1;
    if (!this.#closed) this.#setState('down', reason);
  }

  async #resubscribe(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    while (turn === this.#turn && !this.#closed) {
      try {
        await this.#connection.resubscribe(this.#channels.names());
        if (turn === this.#turn) this.#setState('up', 'all channels are subscribed');
        return;
      } catch (error) {
        this.logger.debug({ err: error }, 'subscribing again failed');
        await delay(RESUBSCRIBE_RETRY_MS, undefined, { ref: false });
      }
    }
  }

  #setState(state: LineState, reason: string): void {
    if (state === this.#state) return;
    this.#state = state;
    if (state === 'down') {
      this.logger.warn({ reason }, 'the line to Redis is down');
    } else {
      this.#lastError = undefined;
      this.logger.info({ channels: this.#channels.names().length }, 'the line to Redis is up');
    }
    tellAll(this.#listeners, this.logger, state);
  }

  #untilUp(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const leave = this.onState((state) => {
        if (state === 'up') resolve();
      });
      signal.addEventListener('abort', leave);
    });
  }
}
