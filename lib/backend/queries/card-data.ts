import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Tx } from '@/lib/backend/db/database';
import { isoTime } from '@/lib/backend/db/sql';
import type { Id } from '@/lib/protocol/primitives';
import type { CardSnapshot } from '@/lib/protocol/snapshots';
import { attachmentJson, bodyJson, checklistJson, commentJson, linkJson } from './read/card-json';

/** What `GET /api/cards/{id}` shows: checklists and items by place, attachments and comments by time, links by the other card's id. */
export async function readCardData(tx: Tx, cardId: Id): Promise<CardSnapshot> {
  const rows = await tx.$queryRaw<{ data: CardSnapshot }[]>`
    SELECT json_build_object('card', ${bodyJson},
      'checklists', (SELECT coalesce(json_agg(${checklistJson} ORDER BY k.position, k.id), '[]') FROM "Checklist" k
        WHERE k."cardId" = c.id),
      'attachments', (SELECT coalesce(json_agg(${attachmentJson} ORDER BY a."createdAt", a.id), '[]') FROM "Attachment" a
        WHERE a."cardId" = c.id),
      'comments', (SELECT coalesce(json_agg(${commentJson} ORDER BY m."createdAt", m.id), '[]') FROM "Comment" m
        WHERE m."cardId" = c.id),
      'seen', (SELECT coalesce(json_object_agg(s."userId", ${isoTime('s.until')}), '{}') FROM "CommentsSeen" s
        WHERE s."cardId" = c.id),
      'links', (SELECT coalesce(json_agg(${linkJson} ORDER BY x."otherId"), '[]') FROM "CardLink" x WHERE x."cardId" = c.id)
    ) AS data
    FROM "Card" c WHERE c.id = ${cardId}::uuid`;
  return rows[0]?.data ?? refuse('not_found', 'There is nothing here.');
}
