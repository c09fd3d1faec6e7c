import { findCard } from '@/lib/domain/board/board-state';
import { factsOf } from '@/lib/domain/intents/intent-facts';
import { type Intent, intentSchema } from '@/lib/protocol/intents/intent';
import type { Id } from '@/lib/protocol/primitives';
import { toProblem } from '@/lib/protocol/problems';
import type { WriteReply } from '@/lib/protocol/replies';
import type { RecordedChange } from '@/lib/protocol/undo';
import { ProblemError } from '../api/errors';
import { drawIntent } from '../cache/draw-intent';
import { foldEvent } from '../cache/fold-event';
import { Outbox, type OutboxOptions } from '../outbox/outbox';
import { recordIntent } from '../undo/record-intent';
import type { UndoHistory } from '../undo/undo-history';
import type { TextEdit } from './command-receipt';
import { confirmedState, type Reader } from './confirmed-state';
import type { Writer } from './writer';

export interface WriterOptions extends OutboxOptions {
  readonly undo: UndoHistory;
}

/** The writer itself, with all that changes stand on: schemas of commands and events, plans, reducers, the outbox. */
export class CommandWriter implements Writer {
  private readonly outbox: Outbox;

  constructor(private readonly options: WriterOptions) {
    options.cache.learn({ foldEvent, drawIntent });
    this.outbox = new Outbox(options);
  }

  start(): Promise<void> {
    return this.outbox.start();
  }

  stop(): void {
    this.outbox.stop();
  }

  give(commandId: Id, draft: Intent, edit: TextEdit): Promise<WriteReply['result']> {
    const checked = intentSchema.safeParse(draft);
    if (!checked.success) {
      const errors = checked.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      const detail = errors.at(0)?.message ?? 'The input is not valid.';
      return Promise.reject(new ProblemError(toProblem('invalid_input', detail, { errors })));
    }
    const intent = checked.data;
    const change = recordIntent(this.options, intent);
    const settled = this.outbox.give(
      commandId,
      intent,
      laneOf(this.options, intent),
      versionToMatch(this.options, intent, edit),
    );
    remember(this.options.undo, intent, change, { commandId, settled });
    return settled;
  }

  whenMade(thingId: Id): Promise<void> {
    return this.outbox.whenMade(thingId);
  }

  dismiss(commandId: Id): Promise<void> {
    return this.outbox.dismiss(commandId);
  }

  wake(): void {
    this.outbox.wake();
  }

  signedIn(): void {
    this.outbox.signedIn();
  }
}

/** Notes what can be taken back, and forgets it when the server refuses the command. */
function remember(
  undo: UndoHistory,
  intent: Intent,
  change: RecordedChange | null,
  { commandId, settled }: { commandId: Id; settled: Promise<unknown> },
): void {
  const boardId = 'boardId' in intent ? intent.boardId : undefined;
  if (!boardId) return;
  const turns = intent.kind === 'undo' ? intent.undoes : null;
  if (change) {
    undo.note(boardId, { commandId, change }, turns);
    settled.catch(() => undo.forget(boardId, commandId));
  } else if (turns) undo.forget(boardId, turns);
}

/** A workspace's commands go out one by one; so do those about the person's own things. */
function laneOf(reader: Reader, intent: Intent): string {
  switch (intent.kind) {
    case 'readInbox':
    case 'snoozeNotification':
    case 'returnNotification':
    case 'setPreference':
    case 'addStar':
    case 'removeStar':
    case 'setWatch':
      return 'own';
    case 'renameWorkspace':
    case 'createBoard':
    case 'copyBoard':
    case 'changeRole':
    case 'transferOwnership':
    case 'removeMember':
      return intent.workspaceId;
    default:
      return confirmedState(reader, 'board', intent.boardId)?.board.workspaceId ?? intent.boardId;
  }
}

/**
 * The version that the edit of a text began with: never one that only a pending edit of one's own would lead to, since another
 * person's edit may yet take that number.
 */
function versionToMatch(reader: Reader, intent: Intent, { baseVersion }: TextEdit): number | null {
  const confirmed = confirmedVersion(reader, intent);
  return confirmed === null ? null : Math.min(baseVersion ?? confirmed, confirmed);
}

function confirmedVersion(reader: Reader, intent: Intent): number | null {
  if (factsOf(intent).guards === null) return null;
  switch (intent.kind) {
    case 'updateBoard':
      return confirmedState(reader, 'board', intent.boardId)?.board.version ?? null;
    case 'updateComment':
      return confirmedState(reader, 'card', intent.cardId)?.comments[intent.commentId]?.version ?? null;
    case 'updateCard': {
      const board = confirmedState(reader, 'board', intent.boardId);
      const tile = board && findCard(board, intent.cardId);
      const body = confirmedState(reader, 'card', intent.cardId)?.card;
      const shown = intent.description === undefined ? (tile ?? body) : (body ?? tile);
      return shown?.version ?? null;
    }
    default:
      return null;
  }
}
