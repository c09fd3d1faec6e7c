import type { BoardIntent } from '@/lib/protocol/intents/board-intents';
import type { CardIntent } from '@/lib/protocol/intents/card-intents';
import type { Id } from '@/lib/protocol/primitives';
import type { ChecklistItem } from '@/lib/protocol/things';
import { assertNever } from '../assert-never';
import { planCardUpdate } from '../board/plan-card-update';
import type { Actor } from '../intents/actor';
import { type Plan, planned, refused } from '../plan';
import { neighbourhoodOf } from '../position';
import type { CardChange } from './card-change';
import { type CardState, countItems } from './card-state';
import { planAttachmentAdd, planAttachmentRemove } from './plan-attachment-change';
import { planCardLink } from './plan-card-link';
import {
  planChecklistCreate,
  planChecklistDelete,
  planChecklistMove,
  planChecklistRename,
} from './plan-checklist-change';
import { planCommentCreate, planCommentDelete, planCommentUpdate } from './plan-comment-change';
import { planItemCreate, planItemDelete, planItemMove, planItemUpdate } from './plan-item-change';
import { planReaction } from './plan-reaction';

/** What is drawn on an open card: its own commands, and the text that its tile shares. */
export type BodyIntent = CardIntent | Extract<BoardIntent, { kind: 'updateCard' }>;

const NOTHING: Plan<CardChange> = planned({ board: null, card: null });

/**
 * What a command would do to the open card that is drawn. Its part for the board is not to be used: the tile alone has the counts.
 */
export function planBodyIntent(state: CardState, intent: BodyIntent, { userId, now }: Actor): Plan<CardChange> {
  const { cardId } = intent;
  // The tile has the counts; what is planned for the board here is not drawn.
  const card = { id: cardId, commentCount: 0, attachmentCount: 0, cover: null };
  switch (intent.kind) {
    case 'updateCard': {
      const { description } = state.card;
      const { version } = state.card;
      const tile = { id: cardId, title: '', startAt: null, dueAt: null, dueDone: false, cover: null, version };
      const changes = { title: intent.title, description: intent.description };
      return planCardUpdate({ card: tile, description, changes, expectedVersion: null });
    }
    case 'createChecklist':
    case 'renameChecklist':
    case 'moveChecklist':
    case 'deleteChecklist':
      return planChecklistIntent(state, intent);
    case 'createItem':
    case 'updateItem':
    case 'moveItem':
    case 'deleteItem':
      return planItemIntent(state, intent);
    case 'createComment': {
      if (state.comments[intent.id]) return NOTHING;
      return planCommentCreate({ card, id: intent.id, authorId: userId, body: intent.body, now });
    }
    case 'updateComment': {
      const comment = state.comments[intent.commentId];
      if (!comment) return refused('not_found', 'The comment has gone.');
      return planCommentUpdate({ cardId, comment, body: intent.body, expectedVersion: null, now });
    }
    case 'deleteComment': {
      const comment = state.comments[intent.commentId];
      return comment ? planCommentDelete(card, comment, now) : NOTHING;
    }
    case 'addReaction':
    case 'removeReaction': {
      const comment = state.comments[intent.commentId];
      if (!comment) return refused('not_found', 'The comment has gone.');
      const wanted = intent.kind === 'addReaction';
      return planReaction({ cardId, comment, reaction: intent.reaction, userId, wanted });
    }
    case 'addLink': {
      if (state.attachments[intent.id]) return NOTHING;
      const { id, url, name = url } = intent;
      const stored = { kind: 'link' as const, size: null, contentType: null, createdAt: now, createdById: userId };
      return planAttachmentAdd(card, { id, name, url, ...stored });
    }
    case 'removeAttachment':
      return planAttachmentRemove(card, intent.attachmentId);
    case 'linkCards':
    case 'unlinkCards': {
      const relation = intent.kind === 'linkCards' ? intent.relation : null;
      const facts = { cardId, otherId: intent.otherId, before: state.links[intent.otherId]?.relation ?? null };
      const plan = planCardLink({ ...facts, linkCount: Object.keys(state.links).length, relation });
      return plan.ok ? planned({ board: null, card: plan.value?.own ?? null }) : plan;
    }
    default:
      return assertNever(intent);
  }
}

type Named<Kind extends CardIntent['kind']> = Extract<CardIntent, { kind: Kind }>;

function planChecklistIntent(
  state: CardState,
  intent: Named<'createChecklist' | 'renameChecklist' | 'moveChecklist' | 'deleteChecklist'>,
): Plan<CardChange> {
  const { cardId } = intent;
  const checklists = Object.values(state.checklists);
  if (intent.kind === 'createChecklist') {
    if (state.checklists[intent.id]) return NOTHING;
    const neighbourhood = neighbourhoodOf(checklists, intent);
    return planChecklistCreate({
      cardId,
      id: intent.id,
      title: intent.title,
      neighbourhood,
      checklistCount: checklists.length,
    });
  }
  const checklist = state.checklists[intent.checklistId];
  if (!checklist) return refused('not_found', 'The checklist has gone.');
  switch (intent.kind) {
    case 'renameChecklist':
      return planChecklistRename(cardId, checklist, intent.title);
    case 'moveChecklist':
      return planChecklistMove(cardId, checklist.id, neighbourhoodOf(checklists, intent, checklist.id));
    case 'deleteChecklist':
      return planChecklistDelete(cardId, checklist.id, countItems(state), countItems(state));
    default:
      return assertNever(intent);
  }
}

function planItemIntent(
  state: CardState,
  intent: Named<'createItem' | 'updateItem' | 'moveItem' | 'deleteItem'>,
): Plan<CardChange> {
  const { cardId, checklistId } = intent;
  const items: Readonly<Record<Id, ChecklistItem>> | undefined = state.checklists[checklistId]?.items;
  if (!items) return refused('not_found', 'The checklist has gone.');
  const place = { cardId, checklistId, counts: countItems(state) };
  if (intent.kind === 'createItem') {
    return items[intent.id] ? NOTHING : planItemCreate(place, intent, neighbourhoodOf(Object.values(items), intent));
  }
  const item = items[intent.itemId];
  if (!item) return refused('not_found', 'The item has gone.');
  switch (intent.kind) {
    case 'updateItem': {
      const { text, done, assigneeId, dueAt } = intent;
      // Who is on the board is not known here: the server decides, and the picker offers nobody else.
      const assignee = assigneeId ? { userId: assigneeId } : null;
      return planItemUpdate(place, item, { text, done, assigneeId, dueAt }, assignee);
    }
    case 'moveItem':
      return planItemMove(place, item.id, neighbourhoodOf(Object.values(items), intent, item.id));
    case 'deleteItem':
      return planItemDelete(place, item);
    default:
      return assertNever(intent);
  }
}
