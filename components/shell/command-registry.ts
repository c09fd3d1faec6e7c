'use client';

import { type ReactNode, useEffect, useId } from 'react';

/** Something that a person can do by name in the palette, and by `keys` where given. */
export type AppCommand = {
  id: string;
  /** The heading under which palette and shortcut sheet show it. */
  group: string;
  label: string;
  keywords?: readonly string[] | undefined;
  icon?: ReactNode;
  /** As `matchesHotkey` reads it. */
  keys?: string | undefined;
  /** `sheet`: another component handles the keys; it is only listed among the shortcuts. */
  listedIn?: 'everywhere' | 'sheet' | undefined;
  /** Its keys belong to the text while the person is writing, and work in dialogs otherwise. */
  yieldsToText?: boolean | undefined;
  run: () => void;
};

// Read when a key is pressed or the palette opens, so that registering never draws anything.
const registry = new Map<string, readonly AppCommand[]>();

/** Offers these commands while the calling component is on screen. The newest of two with the same keys wins. */
export function useCommands(commands: readonly AppCommand[]): void {
  const owner = useId();
  useEffect(() => {
    registry.set(owner, commands);
  }, [owner, commands]);
  useEffect(() => () => void registry.delete(owner), [owner]);
}

/** All commands on offer now, the most recently mounted component's first. */
export function registeredCommands(): AppCommand[] {
  return [...registry.values()].reverse().flat();
}
