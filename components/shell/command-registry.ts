'use client';

import { type ReactNode, useEffect, useId, useSyncExternalStore } from 'react';

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

// Outside of React, so that registering draws nothing but what lists the commands at the moment.
const registry = new Map<string, readonly AppCommand[]>();
const watchers = new Set<() => void>();
let onOffer: readonly AppCommand[] | undefined;

function changed(): void {
  onOffer = undefined;
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => void watchers.delete(tell);
}

/** Offers these commands while the calling component is on screen. The newest of two with the same keys wins. */
export function useCommands(commands: readonly AppCommand[]): void {
  const owner = useId();
  useEffect(() => {
    registry.set(owner, commands);
    changed();
  }, [owner, commands]);
  useEffect(
    () => () => {
      registry.delete(owner);
      changed();
    },
    [owner],
  );
}

/** All commands on offer now, the most recently mounted component's first; the same array until one changes. */
export function registeredCommands(): readonly AppCommand[] {
  onOffer ??= [...registry.values()].reverse().flat();
  return onOffer;
}

/** The same, followed: what a command is called may become known after the palette has opened. */
export function useRegisteredCommands(): readonly AppCommand[] {
  return useSyncExternalStore(watch, registeredCommands, registeredCommands);
}
