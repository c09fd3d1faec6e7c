import type { Tx } from '@/lib/backend/db/database';
import { readBoardData } from '@/lib/backend/queries/board-data';
import type { WholeBoard } from '@/lib/domain/import/import-plan';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { armReminders } from './arm-reminders';
import { dropAssigneesWhoMayNotRead } from './card-sets';
import { type Columns, insertRows } from './insert-rows';
import { recountBoards } from './recount-boards';

export interface WholeBoardOptions {
  readonly workspaceId: Id;
  /** Who gets the role of owner on the board itself. */
  readonly ownerId: Id;
  /** The position of `board.imported`, from which history folds. */
  readonly seq: number;
  /** Hears how many of how many rows are written. */
  readonly onProgress?: (done: number, total: number) => void;
}

const TIME = 'timestamptz';
const COLUMNS = {
  List: { id: 'uuid', boardId: 'uuid', title: 'text', position: 'text', wipLimit: 'int', archivedAt: TIME },
  Label: { id: 'uuid', boardId: 'uuid', name: 'text', color: 'text' },
  Card: {
    id: 'uuid',
    boardId: 'uuid',
    listId: 'uuid',
    number: 'int',
    title: 'text',
    description: 'text',
    position: 'text',
    assigneeNames: 'text[]',
    startAt: TIME,
    dueAt: TIME,
    dueDone: 'bool',
    reminderMinutes: 'int',
    archivedAt: TIME,
    commentCount: 'int',
    attachmentCount: 'int',
    checklistDone: 'int',
    checklistTotal: 'int',
    cover: 'jsonb',
    version: 'int',
    createdAt: TIME,
    createdById: 'uuid',
  },
  CardLabel: { cardId: 'uuid', labelId: 'uuid' },
  CardAssignee: { cardId: 'uuid', userId: 'uuid' },
  Checklist: { id: 'uuid', cardId: 'uuid', title: 'text', position: 'text' },
  ChecklistItem: {
    id: 'uuid',
    checklistId: 'uuid',
    text: 'text',
    done: 'bool',
    position: 'text',
    assigneeId: 'uuid',
    dueAt: TIME,
  },
  Comment: {
    id: 'uuid',
    cardId: 'uuid',
    authorId: 'uuid',
    authorName: 'text',
    body: 'text',
    version: 'int',
    createdAt: TIME,
    editedAt: TIME,
    deletedAt: TIME,
  },
  Attachment: {
    id: 'uuid',
    cardId: 'uuid',
    kind: 'text',
    name: 'text',
    url: 'text',
    size: 'int',
    contentType: 'text',
    createdAt: TIME,
    createdById: 'uuid',
  },
} as const satisfies Record<string, Columns>;

/**
 * Writes a whole board: an import's, a demo's. Its event `board.imported` says only that it is there, so the board as it then
 * stands is kept as the checkpoint from which its history folds.
 */
export async function writeWholeBoard(tx: Tx, whole: WholeBoard, options: WholeBoardOptions): Promise<void> {
  const { workspaceId, ownerId, seq, onProgress } = options;
  const { lastCardNumber, ...fields } = whole.board;
  const { id: boardId } = fields;
  await tx.board.createMany({ data: { ...fields, workspaceId, lastCardNumber } });
  await tx.boardMember.createMany({ data: { boardId, userId: ownerId, role: 'owner' } });

  await insertBoardRows(tx, boardId, whole, onProgress);
  await dropAssigneesWhoMayNotRead(tx, boardId);
  await recountBoards(tx, [boardId]);
  const checkpoint = { stream: streamName('board', boardId), seq, data: await readBoardData(tx, boardId) };
  await tx.checkpoint.createMany({ data: checkpoint });
}

/** Lists and cards of a board with everything in them, inserted into a board that is there. */
export async function insertBoardRows(
  tx: Tx,
  boardId: Id,
  parts: BoardParts,
  onProgress?: WholeBoardOptions['onProgress'],
): Promise<void> {
  const rows = rowsOf(boardId, parts);
  const total = rows.reduce((sum, [, things]) => sum + things.length, 0);
  let done = 0;
  onProgress?.(done, total);
  for (const [table, things] of rows) {
    await insertRows(tx, table, COLUMNS[table], things, (count) => {
      done += count;
      onProgress?.(done, total);
    });
  }
  const reminding = parts.cards.filter(
    ({ dueAt, reminderMinutes }) => dueAt !== null && (reminderMinutes ?? null) !== null,
  );
  await armReminders(
    tx,
    reminding.map(({ id }) => id),
  );
}

type BoardParts = Omit<WholeBoard, 'board'>;

/** In the order in which their references allow them. */
function rowsOf(boardId: Id, { lists, labels, cards, checklists, items, comments, attachments }: BoardParts) {
  const onBoard = <Thing extends object>(things: readonly Thing[]) => things.map((thing) => ({ ...thing, boardId }));
  const worn = cards.flatMap(({ id: cardId, labelIds }) => labelIds.map((labelId) => ({ cardId, labelId })));
  const assigned = cards.flatMap(({ id: cardId, assigneeIds }) => assigneeIds.map((userId) => ({ cardId, userId })));
  return [
    ['List', onBoard(lists)],
    ['Label', onBoard(labels)],
    ['Card', onBoard(cards)],
    ['CardLabel', worn],
    ['CardAssignee', assigned],
    ['Checklist', checklists],
    ['ChecklistItem', items],
    ['Comment', comments],
    ['Attachment', attachments],
  ] as const satisfies readonly (readonly [keyof typeof COLUMNS, readonly object[]])[];
}
