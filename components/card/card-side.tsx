'use client';

import {
  Archive,
  ArchiveRestore,
  ArrowRightLeft,
  Copy,
  Link as LinkIcon,
  PanelTop,
  Tag,
  Trash2,
  UserPlus,
} from 'lucide-react';
import { AssigneePicker } from '@/components/board/assignee-picker';
import { useBoardContext } from '@/components/board/board-context';
import { copyCardLink } from '@/components/board/copy-card-link';
import { LabelPicker } from '@/components/board/label-picker';
import { ListChoice } from '@/components/board/list-choice';
import { CoverPicker } from '@/components/board/look/cover-picker';
import { useTransferCards } from '@/components/board/operations/transfer-cards';
import { TransferCommand } from '@/components/board/operations/transfer-command';
import { useCopyCard } from '@/components/board/operations/use-copy-card';
import { CardWatchButton } from '@/components/board/watch-button';
import { explain } from '@/components/explain';
import { board as boardWords } from '@/components/strings/board';
import { card as words } from '@/components/strings/card';
import { operations } from '@/components/strings/operations';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Avatar } from '@/components/ui/avatar';
import { LabelChip } from '@/components/ui/label-chip';
import { Popover } from '@/components/ui/popover';
import { useBoardLabels, useBoardMembers } from '@/lib/browser/hooks/use-streams';
import type { CardTile } from '@/lib/protocol/things';
import { CardDates } from './card-dates';
import { Fact, SideButton } from './card-fact';

/** Facts of an open card that its tile shows too, each with the way to change it. */
export function CardSide({ tile, onGone }: { tile: CardTile; onGone: () => void }) {
  const { boardId, canEdit, commands } = useBoardContext();
  const copyCard = useCopyCard();
  const transferCards = useTransferCards();
  const labels = useBoardLabels(boardId);
  const members = useBoardMembers(boardId);
  const canWrite = canEdit && tile.archivedAt === null;
  return (
    <aside className="space-y-5 md:pt-8">
      {canWrite ? <TransferCommand card={tile} onGone={onGone} /> : null}
      <Fact title={words.labels}>
        <div className="flex flex-wrap gap-1">
          {tile.labelIds.map((id) => {
            const label = labels[id];
            return label ? <LabelChip key={id} name={label.name} color={label.color} size="md" /> : null;
          })}
        </div>
        {canWrite ? (
          <Popover
            title={words.labels}
            trigger={<SideButton icon={<Tag aria-hidden="true" />}>{words.changeLabels}</SideButton>}
          >
            <LabelPicker cardId={tile.id} />
          </Popover>
        ) : null}
      </Fact>
      <Fact title={words.assignees}>
        <ul className="list-none space-y-1 p-0">
          {tile.assigneeIds.map((id) => {
            const member = members[id];
            return member ? (
              <li key={id} className="flex items-center gap-2 text-base">
                <Avatar person={member} decorative />
                <span className="truncate">{member.name}</span>
              </li>
            ) : null;
          })}
          {tile.assigneeNames.map((name) => (
            <li key={name} className="text-base text-ink-2">
              {name}
            </li>
          ))}
        </ul>
        {canWrite ? (
          <Popover
            title={words.assignees}
            trigger={<SideButton icon={<UserPlus aria-hidden="true" />}>{words.assign}</SideButton>}
          >
            <AssigneePicker cardId={tile.id} />
          </Popover>
        ) : null}
      </Fact>
      <CardDates tile={tile} canWrite={canWrite} />
      <Fact title={words.watching}>
        <CardWatchButton cardId={tile.id} />
      </Fact>
      <Fact title={words.actions}>
        <SideButton icon={<LinkIcon aria-hidden="true" />} onClick={() => void copyCardLink(tile.id)}>
          {boardWords.card.copyLink}
        </SideButton>
        {canEdit ? (
          tile.archivedAt === null ? (
            <>
              <Popover
                title={boardWords.card.moveTo}
                trigger={<SideButton icon={<ArrowRightLeft aria-hidden="true" />}>{words.move}</SideButton>}
              >
                <ListChoice
                  cardId={tile.id}
                  listId={tile.listId}
                  onChosen={() => undefined}
                  onOtherBoard={() => transferCards({ cardIds: [tile.id], onGone })}
                />
              </Popover>
              <Popover
                title={boardWords.cover.change}
                trigger={<SideButton icon={<PanelTop aria-hidden="true" />}>{boardWords.cover.change}</SideButton>}
              >
                <CoverPicker card={tile} />
              </Popover>
              <SideButton icon={<Copy aria-hidden="true" />} onClick={() => copyCard(tile.id, 'openCard')}>
                {operations.card.copy}
              </SideButton>
              <SideButton icon={<Archive aria-hidden="true" />} onClick={() => void commands.archiveCard(tile.id)}>
                {boardWords.card.archive}
              </SideButton>
            </>
          ) : (
            <>
              <SideButton
                icon={<ArchiveRestore aria-hidden="true" />}
                onClick={() => void commands.restoreCard(tile.id)}
              >
                {boardWords.card.restore}
              </SideButton>
              <AlertDialog
                danger
                title={boardWords.card.deleteTitle}
                description={boardWords.card.deleteDetail}
                confirm={boardWords.card.delete}
                explain={explain}
                onConfirm={async () => {
                  await commands.deleteCard(tile.id);
                  onGone();
                }}
                trigger={<SideButton icon={<Trash2 aria-hidden="true" />}>{boardWords.card.delete}</SideButton>}
              />
            </>
          )
        ) : null}
      </Fact>
    </aside>
  );
}
