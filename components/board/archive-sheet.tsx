'use client';

import { useState } from 'react';
import { explain } from '@/components/explain';
import { board as words } from '@/components/strings/board';
import { common } from '@/components/strings/common';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import { TextField } from '@/components/ui/text-field';
import { useBoard } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import { useBoardContext } from './board-context';

type ArchiveSheetProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** What was put away: found by its title, brought back, or deleted for good. */
export function ArchiveSheet({ open, onOpenChange }: ArchiveSheetProps) {
  return (
    <Sheet side="right" title={words.archive.title} open={open} onOpenChange={onOpenChange}>
      {open ? <ArchiveContent /> : null}
    </Sheet>
  );
}

const SHOWN_AT_MOST = 200;

function ArchiveContent() {
  const { boardId, canEdit, canManage, commands } = useBoardContext();
  const board = useBoard(boardId).data;
  const [search, setSearch] = useState('');
  if (!board) return null;
  const matches = (thing: { title: string; archivedAt: string | null }) =>
    thing.archivedAt !== null && thing.title.toLocaleLowerCase().includes(search.toLocaleLowerCase());
  const lists = Object.values(board.lists).filter(matches);
  const cards = Object.values(board.cards)
    .flatMap((column) => Object.values(column))
    .filter(matches)
    .sort((a, b) => ((a.archivedAt ?? '') > (b.archivedAt ?? '') ? -1 : 1));
  return (
    <div className="space-y-4">
      <TextField label={words.archive.search} value={search} onValueChange={setSearch} />
      {lists.length + cards.length === 0 ? <p className="text-base text-ink-2">{words.archive.empty}</p> : null}
      <ArchivedGroup
        title={words.archive.lists}
        things={lists}
        canRestore={canEdit}
        canDelete={canManage}
        question={{ title: words.archive.deleteListTitle, detail: words.archive.deleteListDetail }}
        onRestore={commands.restoreList}
        onDelete={commands.deleteList}
      />
      <ArchivedGroup
        title={words.archive.cards}
        things={cards.slice(0, SHOWN_AT_MOST)}
        canRestore={canEdit}
        canDelete={canEdit}
        question={{ title: words.card.deleteTitle, detail: words.card.deleteDetail }}
        onRestore={commands.restoreCard}
        onDelete={commands.deleteCard}
      />
    </div>
  );
}

type ArchivedGroupProps = {
  title: string;
  things: readonly { id: Id; title: string }[];
  canRestore: boolean;
  canDelete: boolean;
  question: { title: string; detail: string };
  onRestore: (id: Id) => Promise<unknown>;
  onDelete: (id: Id) => Promise<unknown>;
};

function ArchivedGroup({ title, things, canRestore, canDelete, question, onRestore, onDelete }: ArchivedGroupProps) {
  if (things.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-sm font-semibold">{title}</h3>
      <ul className="list-none space-y-1 p-0">
        {things.map((thing) => (
          <li key={thing.id} className="flex items-center gap-2 rounded-md bg-sunken px-3 py-2">
            <span dir="auto" className="min-w-0 grow text-base break-words">
              {thing.title}
            </span>
            {canRestore ? (
              <Button size="sm" onClick={() => void onRestore(thing.id)}>
                {words.card.restore}
              </Button>
            ) : null}
            {canDelete ? (
              <AlertDialog
                danger
                title={question.title}
                description={question.detail}
                confirm={words.card.delete}
                onConfirm={() => onDelete(thing.id)}
                explain={explain}
                trigger={
                  <Button size="sm" variant="ghost">
                    {common.actions.delete}
                  </Button>
                }
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
