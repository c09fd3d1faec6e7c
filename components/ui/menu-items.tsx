'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { AppLink } from './app-link';
import { Kbd } from './kbd';
import { MENU_ITEM_CLASS } from './popup-styles';

type MenuItemProps = {
  icon?: ReactNode;
  shortcut?: string | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  onSelect: () => void;
  children: ReactNode;
};

/** An action in a `Menu` or `ContextMenu`. */
export function MenuItem({ icon, shortcut, danger, disabled, onSelect, children }: MenuItemProps) {
  return (
    <Base.Item
      disabled={disabled}
      onClick={onSelect}
      className={clsx(MENU_ITEM_CLASS, danger && 'text-danger-ink! [&>svg]:text-danger-ink!')}
    >
      {icon}
      <span className="min-w-0 grow truncate">{children}</span>
      {shortcut ? <Kbd keys={shortcut} quiet /> : null}
    </Base.Item>
  );
}

/** A way to another page in a `Menu`. */
export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Base.LinkItem render={<AppLink href={href} />} closeOnClick className={MENU_ITEM_CLASS}>
      {icon}
      <span className="min-w-0 grow truncate">{children}</span>
    </Base.LinkItem>
  );
}

type MenuChoicesProps<Value extends string> = {
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
};

/** One choice out of a few inside a menu. */
export function MenuChoices<Value extends string>({ label, value, onValueChange, options }: MenuChoicesProps<Value>) {
  return (
    <Base.Group>
      <MenuHeading>{label}</MenuHeading>
      <Base.RadioGroup value={value} onValueChange={onValueChange}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={MENU_ITEM_CLASS}>
            {option.icon}
            <span className="min-w-0 grow truncate">{option.label}</span>
            <Base.RadioItemIndicator className="text-accent-ink">
              <Check aria-hidden="true" className="size-4" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export function MenuGroup({ label, children }: { label?: string | undefined; children: ReactNode }) {
  return (
    <Base.Group>
      {label ? <MenuHeading>{label}</MenuHeading> : null}
      {children}
    </Base.Group>
  );
}

// Hidden from the reading order alone: it still names its group.
function MenuHeading({ children }: { children: ReactNode }) {
  return (
    <Base.GroupLabel aria-hidden="true" className="px-2 pt-2 pb-1 text-xs font-medium text-ink-3">
      {children}
    </Base.GroupLabel>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="mx-2 my-1 h-px bg-line" />;
}
