import type { Logger } from '@/lib/backend/log/logger';
import type { MemoryState } from './memory-state';
import type { Unsubscribe } from './ports';
import type { Topics } from './topics';

/** What every port of one memory bus works with. */
export interface MemoryContext {
  readonly state: MemoryState;
  readonly now: () => number;
  readonly logger: Logger;
  /** Subscribes until the unsubscriber is called or this bus is closed. */
  subscribe<Message>(
    topics: Topics<Message>,
    topic: string,
    listener: (message: Message) => void,
  ): Promise<Unsubscribe>;
}
