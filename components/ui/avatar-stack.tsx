'use client';

import { clsx } from 'clsx';
import { common, listed } from '@/components/strings/common';
import { Avatar, type Person } from './avatar';
import { Tooltip } from './tooltip';

type AvatarStackProps = {
  people: readonly (Person & { userId: string })[];
  /** How many are drawn; the rest is a number. */
  max?: number | undefined;
  size?: 'xs' | 'sm' | 'md' | undefined;
  /** What these people are: `Assigned`, `On this board`. */
  label: string;
  className?: string | undefined;
};

const rest = { xs: 'h-5 min-w-5 text-[9px]', sm: 'h-6 min-w-6 text-[10px]', md: 'h-8 min-w-8 text-xs' };

/** Several people in the width of a few. The tooltip and the accessible name hold every name. */
export function AvatarStack({ people, max = 4, size = 'sm', label, className }: AvatarStackProps) {
  if (people.length === 0) return null;
  const shown = people.length > max ? people.slice(0, max - 1) : people;
  const hidden = people.length - shown.length;
  const names = listed(people.slice(0, 12).map((person) => person.name));
  const more = people.length > 12 ? `, ${common.morePeople(people.length - 12)}` : '';
  return (
    <Tooltip label={`${label}: ${names}${more}`}>
      <span role="img" aria-label={`${label}: ${names}${more}`} className={clsx('flex -space-x-1', className)}>
        {shown.map((person) => (
          <Avatar
            key={person.userId}
            person={person}
            size={size}
            decorative
            className="ring-2 ring-(--stack-ring,var(--surface))"
          />
        ))}
        {hidden > 0 ? (
          <span
            aria-hidden="true"
            className={clsx(
              'inline-grid place-items-center rounded-full bg-sunken px-1 font-semibold text-ink-2 ring-2 ring-(--stack-ring,var(--surface))',
              rest[size],
            )}
          >
            +{hidden}
          </span>
        ) : null}
      </span>
    </Tooltip>
  );
}
