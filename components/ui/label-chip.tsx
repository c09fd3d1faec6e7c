import { clsx } from 'clsx';
import { common } from '@/components/strings/common';
import type { Color } from '@/lib/protocol/colors';

type LabelChipProps = { name: string; color: Color; size?: 'sm' | 'md' | undefined; className?: string | undefined };

/** A label by name on its colour; a nameless one by colour and pattern, and by the colour's name for a screen reader. */
export function LabelChip({ name, color, size = 'sm', className }: LabelChipProps) {
  if (name === '') {
    return (
      <span
        data-color={color}
        role="img"
        aria-label={common.colorLabel(color)}
        title={common.colorLabel(color)}
        className={clsx('inline-block w-9 shrink-0 rounded-full bg-tint', size === 'sm' ? 'h-2' : 'h-5', className)}
        style={{ background: 'var(--tint-pattern), var(--tint)' }}
      />
    );
  }
  return (
    <span
      data-color={color}
      className={clsx(
        'inline-flex max-w-full items-center gap-1.5 rounded-full bg-tint-soft font-medium text-tint-ink',
        size === 'sm' ? 'h-5 px-2 text-2xs' : 'h-6 px-2.5 text-xs',
        className,
      )}
    >
      <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-tint" />
      <span className="truncate">{name}</span>
    </span>
  );
}
