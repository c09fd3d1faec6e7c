import { findCard } from '@/lib/domain/board/board-state';
import { factsOf } from '@/lib/domain/intents/intent-facts';
import { type Intent, intentSchema } from '@/lib/protocol/intents/intent';
import type { Id } from '@/lib/protocol/primitives';
import { toProblem } from '@/lib/protocol/problems';
import type { RecordedChange } from '@/lib/protocol/undo';
import { ProblemError } from '../api/errors';
import type { Core } from '../core/core';
import { recordIntent } from '../undo/record-intent';
import type { CommandReceipt, TextEdit } from './command-receipt';
import { confirmedState } from './confirmed-state';

/** Checks a command as the server would, draws it, keeps it and has it sent. Bad input is refused at once and never drawn. */
export function giveIntent(core: Core, draft: Intent, edit: TextEdit = {}): CommandReceipt {
  const checked = intentSchema.safeParse(draft);
  if (!checked.success) {
    const errors = checked.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    const detail = errors.at(0)?.message ?? 'The input is not valid.';
    return refusedReceipt(core, factsOf(draft).id, new ProblemError(toProblem('invalid_input', detail, { errors })));
  }
  const intent = checked.data;
  const change = recordIntent(core, intent);
  const { commandId, settled } = core.outbox.give(intent, laneOf(core, intent), versionToMatch(core, intent, edit));
  remember(core, intent, change, { commandId, settled });
  return Object.assign(settled, { commandId, id: factsOf(intent).id });
}

/** Notes what can be taken back, and forgets it when the server refuses the command. */
function remember(
  { undo }: Core,
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

/** A command that cannot even be given: what it is about is not here. */
export function refusedReceipt(core: Core, id: Id, error: ProblemError): CommandReceipt {
  const refused = Promise.reject<Record<string, unknown>>(error);
  // A caller may ignore it.
  refused.catch(() => undefined);
  return Object.assign(refused, { commandId: core.options.newId(), id });
}

/** A workspace's commands go out one by one; so do those about the person's own things. */
function laneOf(core: Core, intent: Intent): string {
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
      return confirmedState(core, 'board', intent.boardId)?.board.workspaceId ?? intent.boardId;
  }
}

/**
 * The version that the edit of a text began with: never one that only a pending edit of one's own would lead to, since another
 * person's edit may yet take that number.
 */
function versionToMatch(core: Core, intent: Intent, { baseVersion }: TextEdit): number | null {
  const confirmed = confirmedVersion(core, intent);
  return confirmed === null ? null : Math.min(baseVersion ?? confirmed, confirmed);
}

function confirmedVersion(core: Core, intent: Intent): number | null {
  if (factsOf(intent).guards === null) return null;
  switch (intent.kind) {
    case 'updateBoard':
      return confirmedState(core, 'board', intent.boardId)?.board.version ?? null;
    case 'updateComment':
      return confirmedState(core, 'card', intent.cardId)?.comments[intent.commentId]?.version ?? null;
    case 'updateCard': {
      const board = confirmedState(core, 'board', intent.boardId);
      const tile = board && findCard(board, intent.cardId);
      const body = confirmedState(core, 'card', intent.cardId)?.card;
      const shown = intent.description === undefined ? (tile ?? body) : (body ?? tile);
      return shown?.version ?? null;
    }
    default:
      return null;
  }
}

export function notHere(what: string): ProblemError {
  return new ProblemError(toProblem('not_found', `This ${what} is not here any more.`));
}
