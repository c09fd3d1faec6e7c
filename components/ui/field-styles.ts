/** The class of one-line and many-line inputs and of a select's trigger. 16 px on touch, or iOS zooms in. */
export const CONTROL_CLASS =
  'w-full rounded-md border border-line-control bg-surface px-3 text-base text-ink transition-[border-color,box-shadow] placeholder:text-ink-3 fine:hover:border-ink-3 focus:border-focus focus:outline-2 focus:outline-offset-0 focus:outline-focus disabled:opacity-55 data-disabled:opacity-55 data-invalid:border-danger coarse:text-lg';
