'use client';

import { useMemo } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import { type CardCommands, createCardCommands } from '../commands/card-commands';
import { useCore } from './core-context';

/** The same object for as long as the id stays the same. A file of its own: a board without an open card needs none of it. */
export function useCardCommands(cardId: Id): CardCommands {
  const core = useCore();
  return useMemo(() => createCardCommands(core, cardId), [core, cardId]);
}
