import { clsx } from 'clsx';

/** `primary` for the one thing a screen is for, `secondary` beside it, `ghost` in bars, `danger` for what destroys. */
export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent fine:hover:bg-accent-hover active:bg-accent-hover',
  secondary: 'bg-surface text-ink shadow-card fine:hover:bg-[color-mix(in_oklch,var(--surface),var(--ink)_5%)]',
  ghost:
    'text-ink-2 fine:hover:bg-hover fine:hover:text-ink active:bg-pressed data-popup-open:bg-pressed data-popup-open:text-ink',
  danger: 'bg-danger text-on-danger fine:hover:bg-danger-hover active:bg-danger-hover',
};

const sizes: Record<ButtonSize, string> = {
  sm: 'h-7 gap-1.5 rounded-md px-2.5 text-sm',
  md: 'h-8 gap-2 rounded-md px-3 text-sm',
  lg: 'h-10 gap-2 rounded-lg px-4 text-base',
};

/** The class of anything that looks like a button: `Button`, `ButtonLink`, a menu's trigger. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md', extra?: string): string {
  return clsx(
    'relative inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap font-medium transition-colors',
    'coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0',
    'not-aria-busy:data-disabled:pointer-events-none not-aria-busy:data-disabled:opacity-55',
    variants[variant],
    sizes[size],
    extra,
  );
}
