import type { ReactElement, ReactNode } from 'react';
import type { Id } from '@/lib/protocol/primitives';

export interface BatonProviderProps {
  /** The signed-in person; another one is another provider (set it as `key`). */
  readonly userId: Id;
  readonly children: ReactNode;
}

/** Caches, outbox and realtime line of the signed-in person, for everything below it. */
export declare function BatonProvider(props: BatonProviderProps): ReactElement;
