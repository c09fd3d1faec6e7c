import { useMemo } from 'react';
import { type AppCommand, useCommands } from '@/components/shell/command-registry';
import { board as words } from '@/components/strings/board';
import type { CardSelection } from './card-selection';

/** Offers picking in the palette, and lists its keys, which the canvas handles, among the shortcuts. */
export function useSelectionShortcuts(selection: CardSelection, enabled: boolean): void {
  useCommands(
    useMemo<AppCommand[]>(() => {
      if (!enabled) return [];
      const key = (id: string, label: string, keys: string): AppCommand => ({
        ...{ id: `selection.${id}`, group: words.selection.bar, label, keys },
        listedIn: 'sheet',
        run: () => {},
      });
      const { keys } = words.selection;
      return [
        { id: 'selection.start', group: words.menu, label: words.selection.start, run: () => selection.startPicking() },
        key('toggle', keys.toggle, 'x'),
        key('extend', keys.extend, 'shift+down'),
        key('all', keys.all, 'mod+a'),
      ];
    }, [selection, enabled]),
  );
}
