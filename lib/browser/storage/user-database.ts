import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';

/** A confirmed stream as it is kept for reading offline. `data` is the snapshot's; whoever reads it parses it again. */
export interface KeptStream {
  readonly stream: StreamName;
  readonly epoch: string;
  readonly seq: number;
  readonly data: unknown;
  /** Milliseconds of this browser's clock. */
  readonly savedAt: number;
}

interface UserSchema extends DBSchema {
  /** Commands that no server has confirmed, by their id; version 7 ids sort in the order of giving. */
  outbox: { key: string; value: unknown };
  /** Changes that were refused, until the person has dismissed them. */
  rejections: { key: string; value: unknown };
  streams: { key: string; value: KeptStream; indexes: { savedAt: number } };
  /** The last answers to what is asked once and not followed: who I am, which workspaces there are. */
  answers: { key: string; value: unknown };
}
export type UserDatabase = IDBPDatabase<UserSchema>;

const VERSION = 1;

function nameOf(userId: Id): string {
  return `baton-${userId}`;
}

/** What this browser keeps for one person, once it is open; null where the browser keeps nothing. */
export type Storage = Promise<UserDatabase | null>;

/** What this browser keeps for one person. Rejects where the browser keeps nothing (some private windows). */
export function openUserDatabase(userId: Id): Promise<UserDatabase> {
  return openDB<UserSchema>(nameOf(userId), VERSION, {
    upgrade(database) {
      database.createObjectStore('outbox');
      database.createObjectStore('rejections');
      database.createObjectStore('answers');
      database.createObjectStore('streams', { keyPath: 'stream' }).createIndex('savedAt', 'savedAt');
    },
    // Another tab deletes it: signing out must not wait for this one.
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** Deletes everything that this browser keeps for a person. */
export function deleteUserDatabase(userId: Id): Promise<void> {
  return deleteDB(nameOf(userId));
}
