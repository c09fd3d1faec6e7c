import { useCallback, useSyncExternalStore } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import { useSelection } from './selection-context';

/** Whether a tile is picked or carried along; draws it anew only when that changes. */
export function useTileState(cardId: Id): 'rest' | 'picked' | 'carried' {
  const selection = useSelection();
  const read = useCallback(() => selection.stateOf(cardId), [selection, cardId]);
  return useSyncExternalStore(selection.subscribe, read, read);
}
