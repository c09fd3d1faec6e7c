import type { Id } from '@/lib/protocol/primitives';

/** Cards that are to go to another board; `onGone` is called when they have been sent off. */
export interface TransferRequest {
  readonly cardIds: readonly Id[];
  readonly onGone?: () => void;
}
