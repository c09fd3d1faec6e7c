'use client';

import { Activity } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type AppCommand, useCommands } from '@/components/shell/command-registry';
import { inspector as words } from '@/components/strings/inspector';
import { shell } from '@/components/strings/shell';

const InspectorDrawer = lazy(() =>
  import('./inspector-drawer').then((module) => ({ default: module.InspectorDrawer })),
);

/** The inspector and its command; nothing is watched while it is closed. */
export function Inspector({ opensAtOnce }: { opensAtOnce: boolean }) {
  const [isOpen, setOpen] = useState(opensAtOnce);
  const commands = useMemo<AppCommand[]>(
    () => [
      {
        id: 'inspector',
        group: shell.palette.you,
        label: isOpen ? words.hide : words.open,
        keywords: ['developer', 'frames', 'events', 'socket'],
        icon: <Activity aria-hidden="true" />,
        keys: 'shift+i',
        run: () => setOpen((open) => !open),
      },
    ],
    [isOpen],
  );
  useCommands(commands);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <InspectorDrawer onClose={() => setOpen(false)} />
    </Suspense>
  );
}
