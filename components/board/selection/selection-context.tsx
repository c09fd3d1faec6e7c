'use client';

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import { CardSelection } from './card-selection';

const Context = createContext<CardSelection>(new CardSelection());

export function SelectionProvider({ selection, children }: { selection: CardSelection; children: ReactNode }) {
  return <Context.Provider value={selection}>{children}</Context.Provider>;
}

/** The selection of the board that is on screen. */
export function useSelection(): CardSelection {
  return useContext(Context);
}

export function useSelectedCards(): ReadonlySet<Id> {
  const selection = useSelection();
  return useSyncExternalStore(
    selection.subscribe,
    () => selection.cards,
    () => selection.cards,
  );
}

export function useIsPicking(): boolean {
  const selection = useSelection();
  return useSyncExternalStore(
    selection.subscribe,
    () => selection.isPicking,
    () => false,
  );
}
