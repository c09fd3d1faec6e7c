'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { BoardCommands } from '@/lib/browser/commands/board-commands';
import type { BoardState } from '@/lib/domain/board/board-state';
import type { Id } from '@/lib/protocol/primitives';

/** What every part of one board needs and what rarely changes: no state of cards is in here. */
export type BoardContextValue = {
  readonly workspaceId: Id;
  readonly boardId: Id;
  readonly meId: Id | undefined;
  /** False for viewers and on an archived board. */
  readonly canEdit: boolean;
  readonly canManage: boolean;
  readonly isArchived: boolean;
  readonly commands: BoardCommands;
  /** The drawn board at this moment, for what is decided at a key press or a drop. */
  readonly readBoard: () => BoardState | undefined;
};

const Context = createContext<BoardContextValue | null>(null);

export function BoardContextProvider({ value, children }: { value: BoardContextValue; children: ReactNode }) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useBoardContext(): BoardContextValue {
  const value = useContext(Context);
  if (!value) throw new Error('useBoardContext is used outside a board.');
  return value;
}
