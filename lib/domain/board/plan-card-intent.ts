import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { BoardIntent } from '@/lib/protocol/intents/board-intents';
import type { CardIntent } from '@/lib/protocol/intents/card-intents';
import type { CardTile } from '@/lib/protocol/things';
import { assertNever } from '../assert-never';
import type { CardChange } from '../card/card-change';
import { planAttachmentAdd, planAttachmentRemove } from '../card/plan-attachment-change';
import { planCommentCreate, planCommentDelete } from '../card/plan-comment-change';
import { planItemCreate } from '../card/plan-item-change';
import { planCardCopy } from '../copy/plan-card-copy';
import type { Actor } from '../intents/actor';
import { comparePlaced } from '../placed';
import { type Plan, planned, refused } from '../plan';
import { neighbourhoodOf } from '../position';
import { type BoardState, findCard } from './board-state';
import { countCards } from './count-cards';
import { planCardArchive, planCardDelete, planCardRestore } from './plan-card-archive';
import { planCardCreate } from './plan-card-create';
import { planCardMove } from './plan-card-move';
import { planAssigneeAdd, planAssigneeRemove, planLabelAdd, planLabelRemove } from './plan-card-sets';
import { planCardUpdate } from './plan-card-update';

/** What a command does to a board; null when nothing would change. */
export type BoardIntentPlan = Plan<Planned<BoardEvent> | null>;

type Named<Kind extends BoardIntent['kind']> = Extract<BoardIntent, { kind: Kind }>;
type TileIntent =
  | Named<'createCard' | 'copyCard' | 'updateCard' | 'moveCard' | 'archiveCard' | 'restoreCard' | 'deleteCard'>
  | Named<'addLabel' | 'removeLabel' | 'addAssignee' | 'removeAssignee'>
  | CardIntent;

/** What a command would do to a card's tile, over the board that is drawn. */
export function planCardIntent(state: BoardState, intent: TileIntent, actor: Actor): BoardIntentPlan {
  if (intent.kind === 'createCard') return planCreate(state, intent, actor);
  const card = findCard(state, intent.cardId);
  if (!card) return refused('not_found', 'The card has gone.');
  switch (intent.kind) {
    case 'updateCard': {
      const { title, description, startAt, dueAt, dueDone, reminderMinutes, cover } = intent;
      const changes = { title, description, startAt, dueAt, dueDone, reminderMinutes, cover };
      return onBoard(planCardUpdate({ card, description: null, changes, expectedVersion: null }));
    }
    case 'moveCard': {
      const list = state.lists[intent.listId];
      if (!list) return refused('not_found', 'The list has gone.');
      const siblings = Object.values(state.cards[list.id] ?? {});
      return planCardMove({ card, list, neighbourhood: neighbourhoodOf(siblings, intent, card.id) });
    }
    case 'copyCard':
      return planCopy(state, card, intent, actor);
    case 'archiveCard':
      return planCardArchive(card, actor.now);
    case 'restoreCard':
      return planCardRestore({ card, list: state.lists[card.listId] ?? null, firstOpen: firstOpenList(state) });
    case 'deleteCard':
      return planCardDelete(card);
    case 'addLabel':
      return planLabelAdd(card, state.labels[intent.labelId] ?? null);
    case 'removeLabel':
      return planLabelRemove(card, intent.labelId);
    case 'addAssignee':
      return planAssigneeAdd(card, state.members[intent.userId] ?? null);
    case 'removeAssignee':
      return planAssigneeRemove(card, intent.userId);
    default:
      return planCounts(card, intent, actor);
  }
}

function planCreate(state: BoardState, intent: Named<'createCard'>, actor: Actor): BoardIntentPlan {
  const list = state.lists[intent.listId];
  if (!list) return refused('not_found', 'The list has gone.');
  if (findCard(state, intent.id)) return planned(null);
  const {
    id,
    boardId,
    title,
    description = '',
    startAt = null,
    dueAt = null,
    labelIds = [],
    assigneeIds = [],
  } = intent;
  return onBoard(
    planCardCreate({
      ...{ id, boardId, title, description, startAt, dueAt, list },
      neighbourhood: neighbourhoodOf(Object.values(state.cards[list.id] ?? {}), intent),
      ...countCards(state),
      labelIds: labelIds.filter((labelId) => labelId in state.labels),
      assigneeIds: assigneeIds.filter((userId) => userId in state.members),
      createdById: actor.userId,
      now: actor.now,
    }),
  );
}

function planCopy(state: BoardState, tile: CardTile, { id }: Named<'copyCard'>, { now }: Actor): BoardIntentPlan {
  const list = state.lists[tile.listId];
  if (!list) return refused('not_found', 'The list has gone.');
  if (findCard(state, id)) return planned(null);
  const neighbourhood = neighbourhoodOf(Object.values(state.cards[list.id] ?? {}), { afterId: tile.id });
  return planCardCopy({ id, tile, list, neighbourhood, ...countCards(state), now });
}

/**
 * The counts on the tile. Where a count depends on what only the open card knows (was this item done?), the tile waits for
 * the event rather than guess.
 */
function planCounts(card: CardTile, intent: CardIntent, { userId, now }: Actor): BoardIntentPlan {
  switch (intent.kind) {
    case 'createItem': {
      const place = { cardId: card.id, checklistId: intent.checklistId, counts: card };
      return onBoard(planItemCreate(place, intent, { after: null, before: null, last: null }));
    }
    case 'createComment':
      return onBoard(planCommentCreate({ card, id: intent.id, authorId: userId, body: intent.body, now }));
    case 'deleteComment':
      return onBoard(planCommentDelete(card, { id: intent.commentId, deletedAt: null }, now));
    case 'addLink': {
      const stored = { kind: 'link' as const, size: null, contentType: null, createdAt: now, createdById: userId };
      return onBoard(planAttachmentAdd(card, { id: intent.id, name: intent.url, url: intent.url, ...stored }));
    }
    case 'removeAttachment':
      return onBoard(planAttachmentRemove(card, intent.attachmentId));
    case 'createChecklist':
    case 'renameChecklist':
    case 'moveChecklist':
    case 'deleteChecklist':
    case 'updateItem':
    case 'moveItem':
    case 'deleteItem':
    case 'updateComment':
    case 'addReaction':
    case 'removeReaction':
    case 'linkCards':
    case 'unlinkCards':
      return planned(null);
    default:
      return assertNever(intent);
  }
}

/** A tile's and a body's plan is one; here only the tile's part is drawn. */
function onBoard(plan: Plan<CardChange>): BoardIntentPlan {
  return plan.ok ? planned(plan.value.board) : plan;
}

function firstOpenList(state: BoardState) {
  const [list] = Object.values(state.lists)
    .filter((candidate) => candidate.archivedAt === null)
    .sort(comparePlaced);
  if (!list) return null;
  const last = Object.values(state.cards[list.id] ?? {})
    .sort(comparePlaced)
    .at(-1);
  return { listId: list.id, last: last ?? null };
}
