import type { RedisCommander } from 'ioredis';

/** A client's commands, and the way to teach it a script. */
export type RedisClient = RedisCommander & {
  defineCommand(name: string, definition: { lua: string; numberOfKeys: number }): void;
};

/** What the rest of the Redis bus needs of a single server or of a cluster. */
export interface RedisConnection {
  readonly commands: RedisClient;
  /** Sharded in a cluster, so that a message reaches one node and not all. */
  readonly publishCommand: 'PUBLISH' | 'SPUBLISH';
  /** Whether commands can be sent at this moment. */
  canCommand(): boolean;
  /** Whether channels can be subscribed at this moment. */
  canListen(): boolean;
  /** Resolves when the server has confirmed; the command is sent before this returns. So are the next two. */
  subscribe(channel: string): Promise<void>;
  unsubscribe(channel: string): Promise<void>;
  /** Subscribes all of these, whether or not some still are; resolves when every one is confirmed. */
  resubscribe(channels: readonly string[]): Promise<void>;
  /** Names the running server processes that hold the data; another text after a restart or failover of any. */
  lives(): Promise<string>;
  close(): Promise<void>;
}

/** What a connection tells. After `onLost` no message is certain to be heard until all channels are subscribed again after `onFound`. */
export interface RedisConnectionEvents {
  onMessage(channel: string, text: string): void;
  /** Something went wrong on the line; the library tries again by itself. */
  onError(error: Error): void;
  onLost(reason: string): void;
  onFound(): void;
}
