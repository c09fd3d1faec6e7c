'use client';

import { useBoardContext } from '@/components/board/board-context';
import type { CardState } from '@/lib/domain/card/card-state';
import type { CardTile } from '@/lib/protocol/things';
import { Attachments } from './attachments';
import { CardTalk } from './card-talk';
import { Checklists } from './checklists/checklists';
import { Description } from './description';
import { LinkedCards } from './links/linked-cards';

/** The body of an open card, top to bottom. */
export function CardBody({ tile, state }: { tile: CardTile; state: CardState }) {
  const { canEdit } = useBoardContext();
  const canWrite = canEdit && tile.archivedAt === null;
  return (
    <>
      <Description card={state.card} canWrite={canWrite} />
      <Checklists cardId={tile.id} checklists={state.checklists} canWrite={canWrite} />
      <LinkedCards tile={tile} links={state.links} canWrite={canWrite} />
      <Attachments cardId={tile.id} attachments={state.attachments} canWrite={canWrite} />
      <CardTalk cardId={tile.id} comments={state.comments} seen={state.seen} canWrite={canWrite} />
    </>
  );
}
