'use client';

import { Activity } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { type AppCommand, useCommands } from '@/components/shell/command-registry';
import { inspector as words } from '@/components/strings/inspector';
import { shell } from '@/components/strings/shell';
import { INSPECT_PARAMETER, useInspectorSetting } from './inspector-setting';

// Few ever open it.
const InspectorDrawer = lazy(() =>
  import('./inspector-drawer').then((module) => ({ default: module.InspectorDrawer })),
);

/** Offers the inspector to who has switched it on, or came with `?inspect`; nothing is watched while it is closed. */
export function InspectorHost() {
  const isOn = useInspectorSetting();
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!new URLSearchParams(window.location.search).has(INSPECT_PARAMETER)) return;
    setAsked(true);
    setOpen(true);
  }, []);
  const isOffered = isOn || isAsked;
  const commands = useMemo<AppCommand[]>(
    () =>
      isOffered
        ? [
            {
              id: 'inspector',
              group: shell.palette.you,
              label: isOpen ? words.hide : words.open,
              keywords: ['developer', 'frames', 'events', 'socket'],
              icon: <Activity aria-hidden="true" />,
              keys: 'shift+i',
              run: () => setOpen((open) => !open),
            },
          ]
        : [],
    [isOffered, isOpen],
  );
  useCommands(commands);
  if (!isOpen || !isOffered) return null;
  return (
    <Suspense fallback={null}>
      <InspectorDrawer onClose={() => setOpen(false)} />
    </Suspense>
  );
}
