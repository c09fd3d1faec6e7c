import type { Logger } from '@/lib/backend/log/logger';
import { tellAll } from './listeners';

type Listener<Message> = { readonly call: (message: Message) => void };

/** Publish and subscribe inside one process. A message is heard after the call that published it, in the order of publishing. */
export class Topics<Message> {
  readonly #topics = new Map<string, Set<Listener<Message>>>();

  /** Returns the unsubscriber. */
  subscribe(topic: string, listener: (message: Message) => void): () => void {
    const holder = { call: listener };
    const listeners = this.#topics.get(topic) ?? new Set();
    this.#topics.set(topic, listeners.add(holder));
    return () => {
      listeners.delete(holder);
      if (listeners.size === 0 && this.#topics.get(topic) === listeners) this.#topics.delete(topic);
    };
  }

  publish(topic: string, message: Message, logger: Logger): void {
    queueMicrotask(() => tellAll(this.#topics.get(topic) ?? [], logger, message));
  }

  /** How many topics have a listener. */
  get size(): number {
    return this.#topics.size;
  }
}
