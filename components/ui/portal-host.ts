'use client';

import { createContext, type RefObject, useContext } from 'react';
import { MAIN_ID } from './main-id';

/** The page's own content, looked up when a popup opens. */
const PAGE: RefObject<HTMLElement | null> = {
  get current() {
    return document.getElementById(MAIN_ID);
  },
};

// A menu belongs to the landmark or dialog that it was opened from, or a screen reader finds it nowhere. They are fixed to the
// window, so the host's edge does not cut them. Where the host itself is moved by a transform (popovers, sheets) it would:
// there Base UI puts them beside it.
const PortalHostContext = createContext<RefObject<HTMLElement | null> | undefined>(PAGE);

/** Around what stands in a dialog, a sheet or a popover. */
export const InsidePopup = PortalHostContext.Provider;

/** Where menus and lists of choices are put; undefined leaves it to Base UI. */
export function usePortalHost(): RefObject<HTMLElement | null> | undefined {
  return useContext(PortalHostContext);
}
