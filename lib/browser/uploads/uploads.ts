import type { Envelope } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import { toProblem } from '@/lib/protocol/problems';
import type { WriteReply } from '@/lib/protocol/replies';
import type { UploadLimits } from '@/lib/protocol/uploads';
import { isRetryable, NetworkError, ProblemError } from '../api/errors';
import type { FileUpload } from '../api/upload-file';

/** Where a file stands on its way up. A failed one keeps its file, so that it can be tried again. */
export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly sentBytes: number }
  | { readonly kind: 'failed'; readonly reason: unknown };

export interface Upload {
  /** Of the attachment that it becomes. */
  readonly id: Id;
  readonly cardId: Id;
  readonly file: File;
  readonly state: UploadState;
}

export interface UploadsOptions {
  readonly send: (upload: FileUpload) => Promise<WriteReply>;
  /** What the server takes: asked before a large file goes up for nothing. */
  readonly limits: () => Promise<UploadLimits>;
  readonly newId: () => Id;
  /** Events of a reply, on their way through the gates. */
  readonly deliver: (events: readonly Envelope[]) => void;
}

interface Entry extends Upload {
  readonly key: Id;
}

const NONE: readonly Upload[] = [];

/**
 * Files on their way up, one after the other, whether or not their card is open. They live as long as the tab: a file is not kept
 * over a reload, unlike commands, because it may be larger than what a browser keeps.
 */
export class Uploads {
  private entries: readonly Entry[] = [];
  private readonly lists = new Map<Id, readonly Upload[]>();
  private readonly listeners = new Set<() => void>();
  private isBusy = false;

  constructor(private readonly options: UploadsOptions) {}

  /** Those of a card, in the order of choosing; the same array until one of the tab's uploads changes. */
  of(cardId: Id): readonly Upload[] {
    let list = this.lists.get(cardId);
    if (!list) {
      const found = this.entries.filter((entry) => entry.cardId === cardId);
      list = found.length === 0 ? NONE : found;
      this.lists.set(cardId, list);
    }
    return list;
  }

  get isUnderWay(): boolean {
    return this.entries.some(({ state }) => state.kind !== 'failed');
  }

  add(cardId: Id, files: readonly File[]): void {
    const { newId } = this.options;
    const added = files.map((file): Entry => ({ id: newId(), key: newId(), cardId, file, state: { kind: 'waiting' } }));
    this.set([...this.entries, ...added]);
    void this.pump();
  }

  /** What the network refused goes with its key, so that it cannot come twice; what the server refused is a new request. */
  retry(id: Id): void {
    this.change(id, (entry) => {
      if (entry.state.kind !== 'failed') return entry;
      const isAnswered = entry.state.reason instanceof ProblemError && !isRetryable(entry.state.reason);
      return { ...entry, key: isAnswered ? this.options.newId() : entry.key, state: { kind: 'waiting' } };
    });
    void this.pump();
  }

  dismiss(id: Id): void {
    this.set(this.entries.filter((entry) => entry.id !== id || entry.state.kind === 'sending'));
  }

  /** The line is back: what it had broken is tried again. */
  wake(): void {
    for (const { id, state } of this.entries) {
      if (state.kind === 'failed' && state.reason instanceof NetworkError) this.retry(id);
    }
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async pump(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    for (let next = this.next(); next; next = this.next()) await this.send(next);
    this.isBusy = false;
  }

  private next(): Entry | undefined {
    return this.entries.find(({ state }) => state.kind === 'waiting');
  }

  private async send({ id, cardId, file, key }: Entry): Promise<void> {
    const show = (state: UploadState) => this.change(id, (entry) => ({ ...entry, state }));
    show({ kind: 'sending', sentBytes: 0 });
    try {
      const { maxBytes } = await this.options.limits();
      if (file.size > maxBytes) throw tooLarge(maxBytes);
      const onSent = (sentBytes: number) => show({ kind: 'sending', sentBytes });
      const { events } = await this.options.send({ id, cardId, file, key, onSent });
      this.set(this.entries.filter((entry) => entry.id !== id));
      this.options.deliver(events);
    } catch (reason) {
      show({ kind: 'failed', reason });
    }
  }

  private change(id: Id, change: (entry: Entry) => Entry): void {
    this.set(this.entries.map((entry) => (entry.id === id ? change(entry) : entry)));
  }

  private set(entries: readonly Entry[]): void {
    this.entries = entries;
    this.lists.clear();
    for (const listener of this.listeners) listener();
  }
}

const MB = 1024 * 1024;

function tooLarge(maxBytes: number): ProblemError {
  const detail = `This file is larger than ${Math.floor((maxBytes / MB) * 10) / 10} MB, the most that is taken here.`;
  return new ProblemError(toProblem('too_large', detail));
}
