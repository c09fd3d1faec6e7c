import { clsx } from 'clsx';
import type { Color } from '@/lib/protocol/colors';
import { initials } from './initials';

/** A person as far as drawing needs one: `Member` fits. */
export type Person = { name: string; color: Color };

type AvatarSize = 'xs' | 'sm' | 'md' | 'lg';

const sizes: Record<AvatarSize, string> = {
  xs: 'size-5 text-[9px]',
  sm: 'size-6 text-[10px]',
  md: 'size-8 text-xs',
  lg: 'size-14 text-xl',
};

type AvatarProps = {
  person: Person;
  size?: AvatarSize | undefined;
  /** The name is written beside it, so a screen reader need not hear it twice. */
  decorative?: boolean | undefined;
  /** `typing` lets the ring breathe; `away` is paler. */
  state?: 'typing' | 'away' | undefined;
  className?: string | undefined;
};

/** A person's initials on their colour, the same everywhere. */
export function Avatar({ person, size = 'sm', decorative, state, className }: AvatarProps) {
  return (
    <span
      data-color={person.color}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': person.name })}
      className={clsx(
        'inline-grid shrink-0 select-none place-items-center rounded-full bg-tint font-semibold text-on-tint leading-none tracking-tight',
        sizes[size],
        state === 'typing' &&
          'relative after:absolute after:-inset-[3px] after:animate-pulse after:rounded-full after:border-2 after:border-tint',
        state === 'away' && 'opacity-50',
        className,
      )}
    >
      {initials(person.name)}
    </span>
  );
}
