/** Popovers, menus and selects open alike: from their trigger, in 120 ms. */
export const POPUP_CLASS =
  'origin-(--transform-origin) rounded-lg bg-raised text-ink shadow-raised outline-none transition-[opacity,scale] data-ending-style:scale-97 data-starting-style:scale-97 data-ending-style:opacity-0 data-starting-style:opacity-0 data-instant:transition-none';

export const MENU_CLASS = `${POPUP_CLASS} max-h-(--available-height) min-w-48 max-w-[max(20rem,var(--anchor-width,0px))] overflow-y-auto overscroll-contain p-1`;

export const MENU_ITEM_CLASS =
  'flex min-h-8 cursor-default select-none items-center gap-2.5 rounded-md px-2 py-1.5 text-sm text-ink outline-none data-disabled:opacity-50 data-highlighted:bg-hover coarse:min-h-11 coarse:text-base [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-3';
