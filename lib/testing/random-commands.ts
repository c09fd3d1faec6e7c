import { v7 as uuid } from 'uuid';
import { addAssignee } from '@/lib/backend/commands/add-assignee';
import { addLabel } from '@/lib/backend/commands/add-label';
import { addLink } from '@/lib/backend/commands/add-link';
import { addStar } from '@/lib/backend/commands/add-star';
import { archiveBoard } from '@/lib/backend/commands/archive-board';
import { archiveCard } from '@/lib/backend/commands/archive-card';
import { archiveList } from '@/lib/backend/commands/archive-list';
import { type ChangeCardsInput, changeCards } from '@/lib/backend/commands/change-cards';
import { changeRole } from '@/lib/backend/commands/change-role';
import { copyCard } from '@/lib/backend/commands/copy-card';
import { copyList } from '@/lib/backend/commands/copy-list';
import { createCard } from '@/lib/backend/commands/create-card';
import { createChecklist } from '@/lib/backend/commands/create-checklist';
import { createComment } from '@/lib/backend/commands/create-comment';
import { createItem } from '@/lib/backend/commands/create-item';
import { createLabel } from '@/lib/backend/commands/create-label';
import { createList } from '@/lib/backend/commands/create-list';
import { deleteCard } from '@/lib/backend/commands/delete-card';
import { deleteChecklist } from '@/lib/backend/commands/delete-checklist';
import { deleteComment } from '@/lib/backend/commands/delete-comment';
import { deleteItem } from '@/lib/backend/commands/delete-item';
import { deleteLabel } from '@/lib/backend/commands/delete-label';
import { deleteList } from '@/lib/backend/commands/delete-list';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { moveCard } from '@/lib/backend/commands/move-card';
import { moveChecklist } from '@/lib/backend/commands/move-checklist';
import { moveItem } from '@/lib/backend/commands/move-item';
import { moveList } from '@/lib/backend/commands/move-list';
import { readInbox } from '@/lib/backend/commands/read-inbox';
import { removeAssignee } from '@/lib/backend/commands/remove-assignee';
import { removeAttachment } from '@/lib/backend/commands/remove-attachment';
import { removeBoardMember } from '@/lib/backend/commands/remove-board-member';
import { removeLabel } from '@/lib/backend/commands/remove-label';
import { removeMember } from '@/lib/backend/commands/remove-member';
import { removeStar } from '@/lib/backend/commands/remove-star';
import { renameChecklist } from '@/lib/backend/commands/rename-checklist';
import { renameList } from '@/lib/backend/commands/rename-list';
import { restoreBoard } from '@/lib/backend/commands/restore-board';
import { restoreCard } from '@/lib/backend/commands/restore-card';
import { restoreList } from '@/lib/backend/commands/restore-list';
import { setBoardMember } from '@/lib/backend/commands/set-board-member';
import { setListLimit } from '@/lib/backend/commands/set-list-limit';
import { setPreference } from '@/lib/backend/commands/set-preference';
import { returnNotification, snoozeNotification } from '@/lib/backend/commands/snooze-notification';
import { unwatchCard } from '@/lib/backend/commands/unwatch';
import { updateBoard } from '@/lib/backend/commands/update-board';
import { updateCard } from '@/lib/backend/commands/update-card';
import { updateComment } from '@/lib/backend/commands/update-comment';
import { updateItem } from '@/lib/backend/commands/update-item';
import { updateLabel } from '@/lib/backend/commands/update-label';
import { updateWorkspace } from '@/lib/backend/commands/update-workspace';
import { watchCard } from '@/lib/backend/commands/watch';
import type { Runtime } from '@/lib/backend/create-runtime';
import { COLORS } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';
import { ROLES } from '@/lib/protocol/roles';
import { notificationKindSchema } from '@/lib/protocol/things';
import { run } from './run-command';

/** Numbers out of which one command is made; what they choose from is what is there when it is given. */
export interface Dice {
  readonly kind: number;
  readonly who: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Where random commands play. */
export interface Stage {
  readonly runtime: Runtime;
  readonly workspaceId: Id;
  readonly boardId: Id;
  readonly people: readonly Caller[];
}

interface Props {
  readonly lists: readonly Id[];
  readonly cards: readonly Id[];
  readonly labels: readonly Id[];
  readonly checklists: readonly Id[];
  readonly items: readonly Id[];
  readonly comments: readonly Id[];
  readonly attachments: readonly Id[];
  readonly notifications: readonly Id[];
}

/** Gives one random command; answers its status. It may be refused, as people's commands are. */
export async function giveRandomCommand(stage: Stage, dice: Dice): Promise<number> {
  const { runtime, workspaceId, boardId, people } = stage;
  const { a, b, c } = dice;
  const props = await readProps(stage);
  const caller = pick(people, dice.who);
  const someone = pick(people, a).userId;
  const one = (ids: readonly Id[], at = a) => (ids.length === 0 ? uuid() : pick(ids, at));
  const cardId = one(props.cards);
  const placement = (ids: readonly Id[]) =>
    c % 3 === 0 ? {} : c % 3 === 1 ? { afterId: one(ids, c) } : { beforeId: one(ids, c) };
  const title = `T${c}`;
  const expectedVersion = c % 2 === 0 ? null : 1 + (c % 3);
  const dueAt = c % 2 === 0 ? null : '2025-01-01T00:00:00.000Z';
  const names = people.map((_, index) => `@P${index}`);
  const give = <Input>(command: Parameters<typeof run<Input>>[2], input: Input) => run(runtime, caller, command, input);

  const few = (ids: readonly Id[], at: number) => [...new Set([one(ids, at), one(ids, at + 1), one(ids, at + 3)])];
  const manyChange = (): ChangeCardsInput['change'] =>
    pick(
      [
        { do: 'move', listId: one(props.lists, b), ...placement(props.cards) } as const,
        { do: 'archive' } as const,
        { do: 'addLabel', labelId: one(props.labels, b) } as const,
        { do: 'removeLabel', labelId: one(props.labels, b) } as const,
        { do: 'assign', userId: someone } as const,
        { do: 'unassign', userId: someone } as const,
      ],
      c,
    );

  const commands = [
    () => give(createList, { id: uuid(), boardId, title, ...placement(props.lists) }),
    () => give(renameList, { listId: one(props.lists), title }),
    () => give(setListLimit, { listId: one(props.lists), wipLimit: c % 2 === 0 ? null : 1 + (c % 9) }),
    () => give(moveList, { listId: one(props.lists), ...placement(props.lists) }),
    () => give(archiveList, { listId: one(props.lists) }),
    () => give(restoreList, { listId: one(props.lists) }),
    () => give(deleteList, { listId: one(props.lists) }),
    () => give(createLabel, { id: uuid(), boardId, name: title, color: pick(COLORS, c) }),
    () => give(updateLabel, { labelId: one(props.labels), name: title }),
    () => give(deleteLabel, { labelId: one(props.labels) }),
    ...repeated(4, () =>
      give(createCard, {
        id: uuid(),
        boardId,
        listId: one(props.lists, b),
        title,
        description: c % 2 === 0 ? '' : 'D',
        dueAt,
        labelIds: [one(props.labels)],
        assigneeIds: [someone, pick(people, b).userId],
        ...placement(props.cards),
      }),
    ),
    ...repeated(4, () => give(moveCard, { cardId, listId: one(props.lists, b), ...placement(props.cards) })),
    ...repeated(3, () => give(changeCards, { boardId, cardIds: few(props.cards, b), change: manyChange() })),
    () => give(copyCard, { cardId, id: uuid() }),
    () => give(copyList, { listId: one(props.lists), id: uuid(), title }),
    () => give(updateCard, { cardId, title, expectedVersion }),
    () => give(updateCard, { cardId, description: c % 2 === 0 ? ' \n' : title, dueDone: b % 2 === 0, expectedVersion }),
    () => give(updateCard, { cardId, dueAt, startAt: dueAt, expectedVersion }),
    () => give(archiveCard, { cardId }),
    () => give(restoreCard, { cardId }),
    () => give(deleteCard, { cardId }),
    () => give(addLabel, { cardId, labelId: one(props.labels, b) }),
    () => give(removeLabel, { cardId, labelId: one(props.labels, b) }),
    () => give(addAssignee, { cardId, userId: pick(people, b).userId }),
    () => give(removeAssignee, { cardId, userId: pick(people, b).userId }),
    () => give(createChecklist, { id: uuid(), cardId, title, ...placement(props.checklists) }),
    () => give(renameChecklist, { checklistId: one(props.checklists), title }),
    () => give(moveChecklist, { checklistId: one(props.checklists), ...placement(props.checklists) }),
    () => give(deleteChecklist, { checklistId: one(props.checklists) }),
    () => give(createItem, { id: uuid(), checklistId: one(props.checklists), text: title, ...placement(props.items) }),
    () => give(updateItem, { itemId: one(props.items), done: c % 2 === 0, ...(b % 2 === 0 ? { text: title } : {}) }),
    () => give(moveItem, { itemId: one(props.items), ...placement(props.items) }),
    () => give(deleteItem, { itemId: one(props.items) }),
    () => give(addLink, { id: uuid(), cardId, url: `https://example.com/${c}` }),
    () => give(removeAttachment, { attachmentId: one(props.attachments) }),
    ...repeated(2, () => give(createComment, { id: uuid(), cardId, body: `${title} ${pick(names, b)}` })),
    () => give(updateComment, { commentId: one(props.comments), body: `${title} ${pick(names, b)}`, expectedVersion }),
    () => give(deleteComment, { commentId: one(props.comments) }),
    () => give(updateBoard, { boardId, title, color: pick(COLORS, c), expectedVersion }),
    () => give(updateBoard, { boardId, visibility: c % 2 === 0 ? 'private' : 'workspace', expectedVersion: null }),
    () => give(archiveBoard, { boardId }),
    ...repeated(3, () => give(restoreBoard, { boardId })),
    () => give(setBoardMember, { boardId, userId: someone, role: pick(ROLES, c) }),
    () => give(removeBoardMember, { boardId, userId: someone }),
    () => give(updateWorkspace, { workspaceId, name: title }),
    () => give(changeRole, { workspaceId, userId: someone, role: pick(ROLES, c) }),
    () => give(removeMember, { workspaceId, userId: someone }),
    () => give(readInbox, c % 2 === 0 ? {} : { notificationIds: [] }),
    () =>
      give(snoozeNotification, {
        notificationId: one(props.notifications),
        until: `2025-0${1 + (c % 9)}-01T00:00:00.000Z`,
      }),
    () => give(returnNotification, { notificationId: one(props.notifications) }),
    () => give(setPreference, { kind: pick(notificationKindSchema.options, b), inbox: c % 3 !== 0 }),
    () => give(addStar, { boardId }),
    () => give(removeStar, { boardId }),
    () => give(watchCard, { cardId }),
    () => give(unwatchCard, { cardId }),
  ];
  return (await pick(commands, dice.kind)()).status;
}

async function readProps({ runtime, boardId }: Stage): Promise<Props> {
  const [props] = await runtime.database.prisma.$queryRaw<Props[]>`
    WITH c AS (SELECT id FROM "Card" WHERE "boardId" = ${boardId}::uuid ORDER BY id)
    SELECT ARRAY(SELECT id FROM "List" WHERE "boardId" = ${boardId}::uuid ORDER BY id) AS lists, ARRAY(SELECT id FROM c) AS cards,
      ARRAY(SELECT id FROM "Label" WHERE "boardId" = ${boardId}::uuid ORDER BY id) AS labels,
      ARRAY(SELECT k.id FROM "Checklist" k JOIN c ON c.id = k."cardId" ORDER BY 1) AS checklists,
      ARRAY(SELECT i.id FROM "ChecklistItem" i JOIN "Checklist" k ON k.id = i."checklistId" JOIN c ON c.id = k."cardId" ORDER BY 1) AS items,
      ARRAY(SELECT m.id FROM "Comment" m JOIN c ON c.id = m."cardId" ORDER BY 1) AS comments,
      ARRAY(SELECT a.id FROM "Attachment" a JOIN c ON c.id = a."cardId" ORDER BY 1) AS attachments,
      ARRAY(SELECT n.id FROM "Notification" n WHERE n."boardId" = ${boardId}::uuid ORDER BY 1) AS notifications`;
  if (!props) throw new Error('the query answered no row');
  return props;
}

function repeated<Thing>(times: number, thing: Thing): Thing[] {
  return Array.from({ length: times }, () => thing);
}

function pick<Thing>(things: readonly Thing[], at: number): Thing {
  const thing = things[at % things.length];
  if (thing === undefined) throw new Error('there is nothing to pick from');
  return thing;
}
