import type { Id } from '@/lib/protocol/primitives';
import type { Person } from './plan-people';
import { keepText, type Planning } from './planning';
import { pushTo } from './push-to';
import type { TrelloExport } from './trello-export';
import type { TrelloAction } from './trello-schemas';
import { createdAtOfId, toTimestamp } from './trello-time';

/** A comment of the export before it has an id and its bounds. */
export interface ReadComment {
  readonly authorId: Id | null;
  readonly authorName: string | null;
  readonly body: string;
  readonly createdAt: string;
  readonly editedAt: string | null;
}

/** Comments are actions; these types of action are comments. */
export const COMMENT_TYPES: readonly string[] = ['commentCard', 'copyCommentCard'];

const UNKNOWN_AUTHOR = 'Unknown person';

/** The comments of each card, under the card's Trello id, oldest first. Comments on cards that are not in the file are reported. */
export function readComments(trello: TrelloExport, planning: Planning): ReadonlyMap<string, readonly ReadComment[]> {
  const cardIds = new Set(trello.cards.all.map((card) => card.id));
  const edits = readEdits(trello.actions.all);
  const deleted = new Set(trello.actions.all.filter(isDeletion).map((action) => action.data?.action?.id));
  const byCard = new Map<string, ReadComment[]>();
  for (const action of trello.actions.all) {
    if (!COMMENT_TYPES.includes(action.type ?? '')) continue;
    const cardId = action.data?.card?.id ?? action.data?.idCard;
    if (action.id !== undefined && deleted.has(action.id)) planning.tally.add('comments_deleted');
    else if (cardId === undefined || !cardIds.has(cardId)) planning.tally.add('comments_without_card');
    else {
      const { text, editedAt } = newestText(action, edits.get(action.id ?? ''));
      const body = keepText(text, planning.tally);
      if (body.trim() === '') planning.tally.add('comments_without_text');
      else pushTo(byCard, cardId, { ...readOrigin(action, planning), body, editedAt });
    }
  }
  for (const comments of byCard.values()) comments.sort((left, right) => compareTexts(left.createdAt, right.createdAt));
  return byCard;
}

interface Edit {
  readonly text: string;
  readonly at: string;
}

function newestText(
  { data }: TrelloAction,
  edit: Edit | undefined,
): { text: string | undefined; editedAt: string | null } {
  const editedAt = toTimestamp(data?.dateLastEdited);
  const isEditNewer = edit !== undefined && (editedAt === null || edit.at > editedAt);
  return isEditNewer ? { text: edit.text, editedAt: edit.at } : { text: data?.text, editedAt };
}

/** Who wrote a comment, and when. */
function readOrigin(action: TrelloAction, planning: Planning): Omit<ReadComment, 'body' | 'editedAt'> {
  const { tally, now } = planning;
  const createdAt = toTimestamp(action.date) ?? createdAtOfId(action.id, now);
  if (createdAt === null) tally.add('comments_without_time');
  const author = findAuthor(action, planning);
  if (author === undefined) tally.add('comments_without_author');
  return {
    authorId: author?.userId ?? null,
    authorName: author?.userId ? null : (author?.name ?? UNKNOWN_AUTHOR),
    createdAt: createdAt ?? now,
  };
}

/** A copied comment was written by its first author, not by the one who copied the card. */
function findAuthor(action: TrelloAction, { people }: Planning): Person | undefined {
  return (
    people.find(action.data?.idOriginalCommenter) ??
    people.find(action.memberCreator?.id) ??
    people.find(action.idMemberCreator)
  );
}

/** The newest text of every comment that was edited, by the comment's id. */
function readEdits(actions: readonly TrelloAction[]): ReadonlyMap<string, Edit> {
  const edits = new Map<string, Edit>();
  for (const { type, date, data } of actions) {
    const id = data?.action?.id;
    const text = data?.action?.text;
    const at = toTimestamp(date);
    if (type !== 'updateComment' || id === undefined || text === undefined || at === null) continue;
    if (at > (edits.get(id)?.at ?? '')) edits.set(id, { text, at });
  }
  return edits;
}

function isDeletion(action: TrelloAction): boolean {
  return action.type === 'deleteComment' && action.data?.action?.id !== undefined;
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
