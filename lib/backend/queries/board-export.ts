import type { Tx } from '@/lib/backend/db/database';
import { isoTime, sql } from '@/lib/backend/db/sql';
import {
  BOARD_EXPORT_FORMAT,
  BOARD_EXPORT_VERSION,
  type BoardExport,
  type ExportedCard,
} from '@/lib/protocol/board-export';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile } from '@/lib/protocol/things';
import { readBoardFrame } from './board-frame';
import { checklistJson, commentJson } from './read/card-json';
import { type TileRow, tileRow, toCardTile } from './read/card-tile';

/** Cards that are read, and held, at once. */
const CARDS_IN_PAGE = 200;

/** Everything of a board but its cards, and the ids of these in the order of the board, all of one moment. */
export interface ExportFrame extends Omit<BoardExport, 'cards'> {
  readonly cardIds: readonly Id[];
}

export async function readExportFrame(tx: Tx, boardId: Id): Promise<ExportFrame> {
  const { board, lists, labels, people, cardIds, now } = await readBoardFrame(tx, boardId);
  return {
    format: BOARD_EXPORT_FORMAT,
    version: BOARD_EXPORT_VERSION,
    exportedAt: now,
    board,
    people,
    labels,
    lists,
    cardIds,
  };
}

interface CardRow {
  readonly tile: TileRow;
  readonly description: string;
  readonly checklists: ExportedCard['checklists'];
  readonly attachments: ExportedCard['attachments'];
  readonly comments: (ExportedCard['comments'][number] & { id: Id; version: number; reactions: unknown })[];
}

/**
 * The cards, page by page, each page of the moment in which it is asked for: a large board is never held as a whole, neither in
 * memory nor in a transaction that lasts as long as the slowest reader. A card that was deleted meanwhile is left out.
 */
export async function* readExportedCards(
  tx: Tx,
  appUrl: string,
  cardIds: readonly Id[],
): AsyncGenerator<ExportedCard[]> {
  for (let from = 0; from < cardIds.length; from += CARDS_IN_PAGE) {
    const page = cardIds.slice(from, from + CARDS_IN_PAGE);
    const rows = await tx.$queryRaw<CardRow[]>(sql`
      SELECT ${tileRow} AS tile, c.description,
        (SELECT coalesce(json_agg(${checklistJson} ORDER BY k.position, k.id), '[]') FROM "Checklist" k WHERE k."cardId" = c.id) AS checklists,
        (SELECT coalesce(json_agg(json_build_object('name', a.name, 'url', a.url, 'createdAt', ${isoTime('a."createdAt"')})
          ORDER BY a."createdAt", a.id), '[]') FROM "Attachment" a WHERE a."cardId" = c.id) AS attachments,
        (SELECT coalesce(json_agg(${commentJson} ORDER BY m."createdAt", m.id), '[]') FROM "Comment" m WHERE m."cardId" = c.id) AS comments
      FROM unnest(${[...page]}::uuid[]) WITH ORDINALITY AS p(id, place) JOIN "Card" c ON c.id = p.id ORDER BY p.place`);
    yield rows.map((row) => toExportedCard(row, appUrl));
  }
}

function toExportedCard(
  { tile, description, checklists, attachments, comments }: CardRow,
  appUrl: string,
): ExportedCard {
  const { cover, ...exported } = withoutCounts(toCardTile(tile));
  return {
    ...exported,
    // The file of a picture stays where it is, and without it there is nothing to show.
    cover: cover?.kind === 'color' ? cover : null,
    description,
    checklists,
    attachments: attachments.map((attachment) => ({ ...attachment, url: absolute(attachment.url, appUrl) })),
    comments: comments.map(({ id: _id, version: _version, reactions: _reactions, ...comment }) => comment),
  };
}

function withoutCounts(tile: CardTile) {
  const { hasDescription: _has, commentCount: _comments, attachmentCount: _attachments, ...rest } = tile;
  const { checklistDone: _done, checklistTotal: _total, version: _version, ...exported } = rest;
  return exported;
}

/** Links stay as people wrote them; what this app serves itself gets its address. */
function absolute(url: string, appUrl: string): string {
  return url.startsWith('/') ? new URL(url, appUrl).href : url;
}
