'use client';

import { useState } from 'react';

/**
 * Whether something has been open since it was mounted. What is loaded lazily is drawn from then on and stays drawn, so
 * that it can close with its own motion.
 */
export function useOpenedOnce(open: boolean): boolean {
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return opened || open;
}
