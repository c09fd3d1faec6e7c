'use client';

import { board as words } from '@/components/strings/board';
import { common } from '@/components/strings/common';
import { undo as undoWords } from '@/components/strings/undo';
import { Button } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-field';
import { useRejections } from '@/lib/browser/hooks/use-changes';
import type { Id } from '@/lib/protocol/primitives';

/** Changes that the server refused: what happened, and the person's own words, which stay until they are taken or let go. */
export function RejectionToasts({ boardId }: { boardId: Id }) {
  const { rejections, dismiss } = useRejections();
  const shown = rejections.filter((rejection) => rejection.boardId === undefined || rejection.boardId === boardId);
  if (shown.length === 0) return null;
  return (
    <section
      aria-label={words.rejectedTitle}
      className="fixed right-4 bottom-4 z-50 w-[min(24rem,calc(100vw-2rem))] space-y-2 max-md:bottom-20"
    >
      {shown.map((rejection) => (
        <div key={rejection.commandId} role="alert" className="space-y-3 rounded-lg bg-raised p-4 shadow-overlay">
          <p className="text-base">
            {rejection.command === 'undo'
              ? undoWords.refused(rejection.problem.detail)
              : words.rejected(rejection.problem.detail)}
          </p>
          {rejection.text ? <CopyField label={words.keptText} value={rejection.text} /> : null}
          {rejection.dependants.map((dependant) =>
            dependant.text ? <CopyField key={dependant.id} label={words.keptText} value={dependant.text} /> : null,
          )}
          <div className="flex justify-end">
            <Button size="sm" onClick={() => dismiss(rejection.commandId)}>
              {common.actions.close}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
