import type { Tx } from '@/lib/backend/db/database';
import type { LoggedEvent } from '@/lib/backend/db/event-row';
import type { Projector } from '@/lib/backend/outbox/projector';
import { readShownMembers } from '@/lib/backend/queries/read/shown-members';
import { findMentions } from '@/lib/domain/mentions';
import { type Id, idSchema } from '@/lib/protocol/primitives';
import { parseStreamName, streamName } from '@/lib/protocol/streams';
import { notify } from './notify';

/**
 * A comment is heard of by those whom it names, and, when it is new, by the card's assignees, those who commented before and those who watch the card
 * or its board; never by its author, nor by anybody who may not see the board. An edit is heard of by whom it newly names.
 */
export const notifyOfComments: Projector = {
  name: 'notifyOfComments',
  source: 'card',
  names: ['comment.created', 'comment.updated'],

  async targets(db, event) {
    const hearers = await findHearers(db, event);
    return [...(hearers?.kinds.keys() ?? [])].map((userId) => streamName('user', userId));
  },

  async project(tx, event, target, now) {
    const { id: userId } = parseStreamName(target);
    const hearers = await findHearers(tx, event);
    const kind = hearers?.kinds.get(userId);
    if (!hearers || !kind) return null;
    const { workspaceId, boardId, cardId, commentId } = hearers;
    const known = await tx.notification.count({ where: { userId, commentId, kind } });
    if (known > 0) return null;
    const notification = { kind, actorId: event.actorId, workspaceId, boardId, cardId, commentId };
    return notify(tx, userId, notification, { now, sourceId: event.id });
  },
};

interface Hearers {
  readonly workspaceId: Id;
  readonly boardId: Id;
  readonly cardId: Id;
  readonly commentId: Id;
  readonly kinds: ReadonlyMap<Id, 'mentioned' | 'commented'>;
}

async function findHearers(tx: Tx, event: LoggedEvent): Promise<Hearers | null> {
  const { id: cardId } = parseStreamName(event.stream);
  const [card] = await tx.$queryRaw<{ workspaceId: Id; boardId: Id; followers: Id[] }[]>`
    SELECT b."workspaceId", b.id AS "boardId", ARRAY(
      SELECT "userId" FROM "CardAssignee" WHERE "cardId" = c.id
      UNION SELECT "authorId" FROM "Comment" WHERE "cardId" = c.id AND "authorId" IS NOT NULL
      UNION SELECT "userId" FROM "Watch" WHERE "thingId" IN (c.id, b.id)) AS followers
    FROM "Card" c JOIN "Board" b ON b.id = c."boardId" WHERE c.id = ${cardId}::uuid`;
  if (!card) return null;
  const { workspaceId, boardId, followers } = card;
  const members = await readShownMembers(tx, boardId);
  const follows = event.name === 'comment.created';
  const mentioned = newMentions(event, members);
  const kinds = new Map<Id, 'mentioned' | 'commented'>();
  for (const { userId } of members) {
    if (userId === event.actorId) continue;
    if (mentioned.has(userId)) kinds.set(userId, 'mentioned');
    else if (follows && followers.includes(userId)) kinds.set(userId, 'commented');
  }
  return { workspaceId, boardId, cardId, commentId: idSchema.parse(event.data['commentId']), kinds };
}

function newMentions({ data, inverse }: LoggedEvent, members: readonly { userId: Id; name: string }[]): Set<Id> {
  const before = new Set(findMentions(String(inverse?.['body'] ?? ''), members));
  return new Set(findMentions(String(data['body'] ?? ''), members).filter((userId) => !before.has(userId)));
}
