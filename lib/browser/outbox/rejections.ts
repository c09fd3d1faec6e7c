import type { Id } from '@/lib/protocol/primitives';
import type { Storage } from '../storage/user-database';
import { type Rejection, rejectionSchema } from './rejection';

/** What was refused and not dismissed yet; kept with the browser, so that nobody's text is lost with a tab. */
export class Rejections {
  private list: readonly Rejection[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly storage: Storage) {}

  async load(): Promise<void> {
    const records = (await (await this.storage)?.getAll('rejections')) ?? [];
    const kept = records.flatMap((record) => rejectionSchema.safeParse(record).data ?? []);
    const known = new Set(this.list.map(({ commandId }) => commandId));
    this.set([...kept.filter(({ commandId }) => !known.has(commandId)), ...this.list]);
  }

  /** Oldest first; the same array until it changes. */
  get all(): readonly Rejection[] {
    return this.list;
  }

  async add(rejection: Rejection): Promise<void> {
    if (this.list.some(({ commandId }) => commandId === rejection.commandId)) return;
    this.set([...this.list, rejection]);
    await (await this.storage)?.put('rejections', rejection, rejection.commandId);
  }

  async dismiss(commandId: Id): Promise<void> {
    this.set(this.list.filter((rejection) => rejection.commandId !== commandId));
    await (await this.storage)?.delete('rejections', commandId);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private set(list: readonly Rejection[]): void {
    this.list = list;
    for (const listener of this.listeners) listener();
  }
}
