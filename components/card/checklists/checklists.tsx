'use client';

import { Plus } from 'lucide-react';
import { checklists as words } from '@/components/strings/checklists';
import { Button } from '@/components/ui/button';
import { useCardCommands } from '@/lib/browser/hooks/use-card-commands';
import type { ById } from '@/lib/domain/by-id';
import type { ChecklistState } from '@/lib/domain/card/card-state';
import { comparePlaced } from '@/lib/domain/placed';
import type { Id } from '@/lib/protocol/primitives';
import { Checklist } from './checklist';

type ChecklistsProps = { cardId: Id; checklists: ById<ChecklistState>; canWrite: boolean };

/** Steps to tick off. */
export function Checklists({ cardId, checklists, canWrite }: ChecklistsProps) {
  const commands = useCardCommands(cardId);
  const sorted = Object.values(checklists).sort(comparePlaced);
  const row = sorted.map(({ id }) => id);
  if (sorted.length === 0 && !canWrite) return null;
  return (
    <section aria-label={words.title} className="space-y-4">
      {sorted.map((checklist) => (
        <Checklist key={checklist.id} cardId={cardId} checklist={checklist} row={row} canWrite={canWrite} />
      ))}
      {canWrite ? (
        <Button
          size="sm"
          icon={<Plus aria-hidden="true" />}
          onClick={() => void commands.createChecklist({ title: words.newTitle })}
        >
          {words.add}
        </Button>
      ) : null}
    </section>
  );
}
