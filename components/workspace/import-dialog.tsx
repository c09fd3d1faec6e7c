'use client';

import { ArrowRight } from 'lucide-react';
import { explain } from '@/components/explain';
import { routes } from '@/components/routes';
import { workspace } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';
import { type TrelloImport, useTrelloImport } from '@/lib/browser/hooks/use-trello-import';
import { assertNever } from '@/lib/domain/assert-never';
import type { Id } from '@/lib/protocol/primitives';
import { ImportDrop } from './import-drop';
import { ImportReportView } from './import-report';

const words = workspace.importBoard;

type ImportDialogProps = { workspaceId: Id; open: boolean; onOpenChange: (open: boolean) => void };

/** A Trello export becomes a board: choose, watch, read the report. Closing does not stop an import that runs. */
export function ImportDialog({ workspaceId, open, onOpenChange }: ImportDialogProps) {
  const { state, start, reset } = useTrelloImport(workspaceId);
  return (
    <Dialog
      title={state.kind === 'done' ? words.doneTitle(state.title) : words.title}
      description={state.kind === 'idle' ? words.description : undefined}
      open={open}
      onOpenChange={onOpenChange}
      footer={
        state.kind === 'done' ? (
          <>
            <Button variant="ghost" onClick={reset}>
              {words.more}
            </Button>
            <ButtonLink
              href={routes.board(workspaceId, state.boardId)}
              variant="primary"
              icon={<ArrowRight aria-hidden="true" />}
              className="flex-row-reverse"
            >
              {words.open}
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      <ImportBody state={state} onStart={(file) => void start(file)} />
    </Dialog>
  );
}

function ImportBody({ state, onStart }: { state: TrelloImport; onStart: (file: File) => void }) {
  switch (state.kind) {
    case 'idle':
      return <ImportDrop onChoose={onStart} />;
    case 'running': {
      const { stage, done, total } = state.progress;
      return (
        <div className="grid min-h-40 content-center gap-2">
          <p className="truncate text-base font-medium">{state.fileName}</p>
          <ProgressBar label={words.stages[stage]} value={total > 0 ? done / total : null} />
        </div>
      );
    }
    case 'failed':
      return (
        <div className="grid gap-4">
          <Notice tone="danger">
            <span className="block font-medium">
              {words.failedTitle}: {state.fileName}
            </span>
            {explain(state.reason)}
          </Notice>
          <ImportDrop onChoose={onStart} />
        </div>
      );
    case 'done':
      return <ImportReportView report={state.report} />;
    default:
      return assertNever(state);
  }
}
