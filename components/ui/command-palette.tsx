'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { common } from '@/components/strings/common';
import { Kbd } from './kbd';

export type PaletteItem = {
  id: string;
  label: string;
  /** Other words by which a person may look for it. */
  keywords?: readonly string[] | undefined;
  icon?: ReactNode;
  shortcut?: string | undefined;
  onSelect: () => void;
};

export type PaletteGroup = { heading: string; items: readonly PaletteItem[] };

type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly PaletteGroup[];
  /** What was found elsewhere by what is typed: `PaletteResult`s, below the commands. */
  results?: ((typed: string, close: () => void) => ReactNode) | undefined;
};

const GROUP_CLASS =
  '**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-ink-3';
const ITEM_CLASS =
  'flex min-h-9 cursor-default select-none items-center gap-3 rounded-md px-2 text-base data-[selected=true]:bg-hover coarse:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-3';

/** Everything by name. Load it lazily: `cmdk` is needed only when it opens. */
export function CommandPalette({ open, onOpenChange, groups, results }: CommandPaletteProps) {
  const [typed, setTyped] = useState('');
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-backdrop transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-50 flex justify-center px-2 pt-2 sm:pt-[14dvh]">
          <Base.Popup className="h-fit w-full max-w-xl overflow-hidden rounded-xl bg-raised text-ink shadow-overlay outline-none transition-[opacity,scale] data-ending-style:scale-98 data-starting-style:scale-98 data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Base.Title className="sr-only">{common.palette.title}</Base.Title>
            <Command label={common.palette.title} loop>
              <div className="flex items-center gap-3 border-line border-b px-4">
                <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
                <Command.Input
                  value={typed}
                  onValueChange={setTyped}
                  placeholder={common.palette.placeholder}
                  className="h-12 w-full bg-transparent text-md outline-none placeholder:text-ink-3 coarse:text-lg"
                />
              </div>
              <Command.List className="max-h-[min(384px,60dvh)] scroll-py-2 overflow-y-auto overscroll-contain p-2">
                {results && typed.trim() !== '' ? null : (
                  <Command.Empty className="py-8 text-center text-base text-ink-3">
                    {common.palette.empty}
                  </Command.Empty>
                )}
                {groups.map((group) => (
                  <Command.Group key={group.heading} heading={group.heading} className={GROUP_CLASS}>
                    {group.items.map((item) => (
                      <Command.Item
                        key={item.id}
                        value={item.id}
                        keywords={[item.label, ...(item.keywords ?? [])]}
                        onSelect={() => {
                          onOpenChange(false);
                          item.onSelect();
                        }}
                        className={ITEM_CLASS}
                      >
                        {item.icon}
                        <span className="min-w-0 grow truncate">{item.label}</span>
                        {item.shortcut ? <Kbd keys={item.shortcut} quiet /> : null}
                      </Command.Item>
                    ))}
                  </Command.Group>
                ))}
                {results?.(typed.trim(), () => onOpenChange(false))}
              </Command.List>
            </Command>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

type PaletteResultsProps = { heading: string; children: ReactNode };

/** A group that is shown whatever is typed: something else has already looked. */
export function PaletteResults({ heading, children }: PaletteResultsProps) {
  return (
    <Command.Group forceMount heading={heading} className={GROUP_CLASS}>
      {children}
    </Command.Group>
  );
}

type PaletteResultProps = { id: string; onSelect: () => void; children: ReactNode };

/** One of them. */
export function PaletteResult({ id, onSelect, children }: PaletteResultProps) {
  return (
    <Command.Item forceMount value={id} onSelect={onSelect} className={ITEM_CLASS}>
      {children}
    </Command.Item>
  );
}
