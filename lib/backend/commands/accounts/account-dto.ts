import type { Color } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';

/** A person as only they see themselves. */
export interface AccountDto {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly color: Color;
}

export function toAccountDto(user: { id: Id; name: string; email: string; color: string }): AccountDto {
  return { id: user.id, name: user.name, email: user.email, color: user.color as Color };
}
