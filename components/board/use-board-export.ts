import { useCallback } from 'react';
import type { Id } from '@/lib/protocol/primitives';

/** Has the browser download the board as a file. By a link that is pressed and gone: the page stays where it is, also when nobody answers. */
export function useBoardExport(boardId: Id): (format: 'json' | 'csv') => void {
  return useCallback(
    (format) => {
      const link = document.createElement('a');
      link.href = `/api/boards/${boardId}/export?format=${format}`;
      link.download = '';
      link.click();
    },
    [boardId],
  );
}
