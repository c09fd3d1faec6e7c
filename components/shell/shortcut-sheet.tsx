'use client';

import { shell } from '@/components/strings/shell';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import type { AppCommand } from './command-registry';

type ShortcutSheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  commands: readonly AppCommand[];
};

/** Every shortcut that works on this screen. */
export function ShortcutSheet({ open, onOpenChange, commands }: ShortcutSheetProps) {
  const withKeys = commands.filter((command) => command.keys);
  const groups = [...new Set(withKeys.map((command) => command.group))];
  return (
    <Dialog title={shell.shortcuts.title} open={open} onOpenChange={onOpenChange}>
      <div className="gap-x-10 sm:columns-2">
        {groups.map((group) => (
          <section key={group} className="mb-6 break-inside-avoid">
            <h3 className="mb-1 text-xs font-medium text-ink-3">{group}</h3>
            <dl>
              {withKeys
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id} className="flex min-h-8 items-center justify-between gap-4 text-base">
                    <dt>{command.label}</dt>
                    <dd>
                      <Kbd keys={command.keys ?? ''} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
