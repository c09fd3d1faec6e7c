import type { Id } from '@/lib/protocol/primitives';
import type { OpenTabChannel, TabChannel } from '../outbox/tab-channels';
import type { Storage } from '../storage/user-database';
import {
  NO_STEPS,
  type UndoStacks,
  type UndoStep,
  undoStacksSchema,
  withoutStep,
  withStep,
  withTurnedStep,
} from './undo-stacks';

export interface UndoHistoryOptions {
  readonly userId: Id;
  readonly storage: Storage;
  readonly openChannel: OpenTabChannel;
  readonly onError: (error: unknown) => void;
}

/** Told what was done, in this tab alone: for the word that offers to take it back. */
export type DoneListener = (boardId: Id, step: UndoStep) => void;

/**
 * What a person can take back, board by board: kept with the browser, the same in all of its tabs. It only remembers which
 * commands there were; whether one can still be taken back is the server's to say.
 */
export class UndoHistory {
  private readonly boards = new Map<Id, UndoStacks>();
  private readonly loading = new Map<Id, Promise<void>>();
  private readonly listeners = new Set<() => void>();
  private readonly doneListeners = new Set<DoneListener>();
  private channel: TabChannel | null = null;

  constructor(private readonly options: UndoHistoryOptions) {}

  start(): void {
    const { openChannel, userId } = this.options;
    this.channel = openChannel === null ? null : openChannel(`baton-undo-${userId}`);
    this.channel?.onMessage((boardId) => {
      if (typeof boardId === 'string') void this.load(boardId, true);
    });
  }

  stop(): void {
    this.channel?.close();
    this.channel = null;
  }

  /** The same object until it changes. */
  of(boardId: Id): UndoStacks {
    if (!this.boards.has(boardId)) void this.load(boardId);
    return this.boards.get(boardId) ?? NO_STEPS;
  }

  /** Takes note of a command; `turns` names the one that it takes back. */
  note(boardId: Id, step: UndoStep, turns: Id | null): void {
    this.change(boardId, (stacks) => (turns ? withTurnedStep(stacks, turns, step) : withStep(stacks, step)));
    if (!turns) for (const listener of this.doneListeners) listener(boardId, step);
  }

  forget(boardId: Id, commandId: Id): void {
    this.change(boardId, (stacks) => withoutStep(stacks, commandId));
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onDone(listener: DoneListener): () => void {
    this.doneListeners.add(listener);
    return () => this.doneListeners.delete(listener);
  }

  private change(boardId: Id, turn: (stacks: UndoStacks) => UndoStacks): void {
    const next = turn(this.of(boardId));
    this.set(boardId, next);
    void this.keep(boardId, next);
  }

  private set(boardId: Id, stacks: UndoStacks): void {
    this.boards.set(boardId, stacks);
    for (const listener of this.listeners) listener();
  }

  /** What an earlier visit or another tab has kept; what was done here meanwhile stays on top. */
  private load(boardId: Id, anew = false): Promise<void> {
    const running = this.loading.get(boardId);
    if (running && !anew) return running;
    const loaded = this.read(boardId, anew);
    this.loading.set(boardId, loaded);
    return loaded;
  }

  private async read(boardId: Id, anew: boolean): Promise<void> {
    try {
      const kept = undoStacksSchema.safeParse(await (await this.options.storage)?.get('answers', keyOf(boardId))).data;
      const mine = anew ? undefined : this.boards.get(boardId);
      if (kept) this.set(boardId, mine ? { undo: [...kept.undo, ...mine.undo], redo: mine.redo } : kept);
    } catch (error) {
      this.options.onError(error);
    }
  }

  private async keep(boardId: Id, stacks: UndoStacks): Promise<void> {
    try {
      await this.loading.get(boardId);
      await (await this.options.storage)?.put('answers', this.boards.get(boardId) ?? stacks, keyOf(boardId));
      this.channel?.post(boardId);
    } catch (error) {
      this.options.onError(error);
    }
  }
}

function keyOf(boardId: Id): string {
  return `undo:${boardId}`;
}
