import type { CardTile } from '@/lib/protocol/things';

/** What a copy has of its own. */
export interface OwnFields extends Pick<CardTile, 'id' | 'listId' | 'number' | 'position'> {
  readonly now: string;
  /** Links that go with it; a browser does not know how many of the attachments are links, and says none until it is told. */
  readonly linkCount?: number;
}

/** A card's copy as its board shows it: everything but what stays with the original, which is comments and stored files. */
export function copiedTile(tile: CardTile, { now, linkCount = 0, ...own }: OwnFields): CardTile {
  return {
    ...tile,
    ...own,
    archivedAt: null,
    commentCount: 0,
    attachmentCount: linkCount,
    openBlockers: 0,
    cover: tile.cover?.kind === 'color' ? tile.cover : null,
    version: 1,
    createdAt: now,
  };
}
