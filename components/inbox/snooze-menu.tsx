'use client';

import { AlarmClock } from 'lucide-react';
import { inbox } from '@/components/strings/inbox';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-items';
import { shortTime } from '@/components/ui/relative-date';
import { snoozeChoices } from './snooze-choices';

const words = inbox.snooze;

type SnoozeMenuProps = { open: boolean; onOpenChange: (open: boolean) => void; onSnooze: (until: Date) => void };

/** Until when a notification is put off; each choice says the moment that it means. */
export function SnoozeMenu({ open, onOpenChange, onSnooze }: SnoozeMenuProps) {
  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      align="end"
      trigger={
        <IconButton label={words.open} shortcut="h" className="relative">
          <AlarmClock aria-hidden="true" />
        </IconButton>
      }
    >
      {open
        ? snoozeChoices(new Date()).map(({ name, until }) => (
            <MenuItem key={name} onSelect={() => onSnooze(until)}>
              <span className="flex items-baseline justify-between gap-6">
                <span>{words[name]}</span>
                <span className="text-ink-3 text-sm tabular-nums">{shortTime(until)}</span>
              </span>
            </MenuItem>
          ))
        : null}
    </Menu>
  );
}
