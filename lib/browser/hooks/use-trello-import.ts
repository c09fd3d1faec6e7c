import { useCallback, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { ImportProgress, ImportReport } from '@/lib/protocol/imports';
import type { Id } from '@/lib/protocol/primitives';
import { importTrello } from '../api/import-trello';

/** Where an import stands. `failed` means that nothing of the file was kept. */
export type TrelloImport =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly fileName: string; readonly progress: ImportProgress }
  | { readonly kind: 'failed'; readonly fileName: string; readonly reason: unknown }
  | { readonly kind: 'done'; readonly boardId: Id; readonly title: string; readonly report: ImportReport };

/** Imports one Trello export after the other into a workspace; the board itself comes to everybody by the workspace's stream. */
export function useTrelloImport(workspaceId: Id) {
  const [state, setState] = useState<TrelloImport>({ kind: 'idle' });
  const reset = useCallback(() => setState({ kind: 'idle' }), []);
  const start = useCallback(
    async (file: File) => {
      const fileName = file.name;
      const onProgress = (progress: ImportProgress) => setState({ kind: 'running', fileName, progress });
      onProgress({ stage: 'receiving', done: 0, total: file.size });
      try {
        const { board, report } = await importTrello({ workspaceId, file, key: uuidv7(), onProgress });
        setState({ kind: 'done', boardId: board.id, title: board.title, report });
      } catch (reason) {
        setState({ kind: 'failed', fileName, reason });
      }
    },
    [workspaceId],
  );
  return { state, start, reset };
}
