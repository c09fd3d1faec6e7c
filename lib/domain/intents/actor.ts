import type { Id } from '@/lib/protocol/primitives';

/** Who gave a command and when, as the browser that drew it at once remembers. */
export interface Actor {
  readonly userId: Id;
  /** ISO 8601. */
  readonly now: string;
}
