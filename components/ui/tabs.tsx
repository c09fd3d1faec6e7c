'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

type Tab<Value extends string> = { value: Value; label: string; badge?: ReactNode; panel: ReactNode };

type TabsProps<Value extends string> = {
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  tabs: readonly Tab<Value>[];
};

/** Panels that share a place. */
export function Tabs<Value extends string>({ label, value, onValueChange, tabs }: TabsProps<Value>) {
  return (
    <Base.Root value={value} onValueChange={onValueChange}>
      <Base.List aria-label={label} className="relative flex gap-1 border-line border-b">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="flex h-9 select-none items-center gap-2 rounded-md px-3 text-sm font-medium text-ink-3 -outline-offset-2 transition-colors fine:hover:text-ink data-active:text-ink coarse:h-11"
          >
            {tab.label}
            {tab.badge}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute -bottom-px left-(--active-tab-left) h-0.5 w-(--active-tab-width) rounded-full bg-accent transition-[left,width]" />
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="rounded-md pt-4">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
