'use client';

import { Keyboard, Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { shell } from '@/components/strings/shell';
import type { PaletteGroup } from '@/components/ui/command-palette';
import { type AppCommand, registeredCommands, useCommands, useRegisteredCommands } from './command-registry';
import { isWriting, matchesHotkey } from './hotkey';

const CommandPalette = lazy(() =>
  import('@/components/ui/command-palette').then((module) => ({ default: module.CommandPalette })),
);

const PaletteSearch = lazy(() =>
  import('@/components/search/palette-search').then((module) => ({ default: module.PaletteSearch })),
);

const ShortcutSheet = lazy(() => import('./shortcut-sheet').then((module) => ({ default: module.ShortcutSheet })));

const OPEN_PALETTE = 'open-palette';
const OPEN_SHORTCUTS = 'open-shortcuts';

function inGroups(commands: readonly AppCommand[]): PaletteGroup[] {
  const groups = new Map<string, PaletteGroup & { items: PaletteGroup['items'][number][] }>();
  for (const command of commands) {
    if (command.listedIn === 'sheet') continue;
    const group = groups.get(command.group) ?? { heading: command.group, items: [] };
    const { id, label, keywords, icon, keys, run } = command;
    group.items.push({ id, label, keywords, icon, shortcut: keys, onSelect: run });
    groups.set(command.group, group);
  }
  return [...groups.values()];
}

/** Listens for the hotkeys of all registered commands, and holds the palette and the shortcut sheet. */
export function CommandCenter() {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);

  const own = useMemo<AppCommand[]>(
    () => [
      {
        id: OPEN_PALETTE,
        group: shell.palette.help,
        label: shell.palette.open,
        keys: 'mod+k',
        icon: <Search aria-hidden="true" />,
        run: () => setOpen('palette'),
      },
      {
        id: OPEN_SHORTCUTS,
        group: shell.palette.help,
        label: shell.shortcuts.title,
        keys: '?',
        icon: <Keyboard aria-hidden="true" />,
        run: () => setOpen('shortcuts'),
      },
    ],
    [],
  );
  useCommands(own);

  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      const writing = isWriting(event.target);
      const busy = writing || document.querySelector('[role=dialog],[role=alertdialog],[role=menu]');
      const command = registeredCommands().find(
        ({ keys, listedIn }) => keys && listedIn !== 'sheet' && matchesHotkey(keys, event),
      );
      if (!command || (command.yieldsToText ? writing : busy && !command.keys?.startsWith('mod+'))) return;
      event.preventDefault();
      command.run();
    }
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, []);

  const close = (next: boolean) => {
    if (!next) setOpen(null);
  };
  return (
    <Suspense fallback={null}>
      {open === 'palette' ? <Palette onOpenChange={close} /> : null}
      {open === 'shortcuts' ? <Shortcuts onOpenChange={close} /> : null}
    </Suspense>
  );
}

type OpenedProps = { onOpenChange: (open: boolean) => void };

function Palette({ onOpenChange }: OpenedProps) {
  const commands = useRegisteredCommands();
  return (
    <CommandPalette
      open
      onOpenChange={onOpenChange}
      results={(typed, done) => (
        <Suspense fallback={null}>
          <PaletteSearch typed={typed} onDone={done} />
        </Suspense>
      )}
      groups={inGroups(commands.filter((command) => command.id !== OPEN_PALETTE))}
    />
  );
}

function Shortcuts({ onOpenChange }: OpenedProps) {
  return <ShortcutSheet open onOpenChange={onOpenChange} commands={useRegisteredCommands()} />;
}

/** Opens the palette from a button. */
export function openPalette(): void {
  registeredCommands()
    .find((command) => command.id === OPEN_PALETTE)
    ?.run();
}

/** Opens the shortcut sheet from a menu. */
export function openShortcuts(): void {
  registeredCommands()
    .find((command) => command.id === OPEN_SHORTCUTS)
    ?.run();
}
