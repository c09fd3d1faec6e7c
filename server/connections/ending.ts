import type { CloseCode } from '@/lib/protocol/close-codes';

/** How a connection ended: closed by us with a code, left by the client (or its line lost), or a long poll that was answered. */
export type Ending = CloseCode | 'left' | 'polled';
