'use client';

import { createContext, useContext } from 'react';
import type { Core } from '../core/core';

export const CoreContext = createContext<Core | null>(null);

/** The core of the signed-in person. */
export function useCore(): Core {
  const core = useContext(CoreContext);
  if (!core) throw new Error('This belongs below a <BatonProvider>.');
  return core;
}
