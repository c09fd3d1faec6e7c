import type { Color } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';

/** A person as only they see themselves. */
export interface AccountDto {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly color: Color;
  /** They have not dismissed the hints of their first board. */
  readonly showsHints: boolean;
}

type AccountRow = {
  id: Id;
  name: string;
  email: string;
  color: string;
  isDemo: boolean;
  hintsDismissedAt: Date | null;
};

export function toAccountDto({ id, name, email, color, isDemo, hintsDismissedAt }: AccountRow): AccountDto {
  // The demonstration's people are shared: the first visitor would dismiss them for all.
  return { id, name, email, color: color as Color, showsHints: hintsDismissedAt === null && !isDemo };
}
