import type { Mark, MarkSubject } from '@/lib/backend/bus/ports';
import type { StreamName } from '@/lib/protocol/streams';
import type { HeldGrant, Identity } from '../connections/connection';

/** The marks that end a whole connection: whether `sid` is a session or an API token is not told by it. */
export function subjectsOfIdentity({ sid }: Pick<Identity, 'sid'>): MarkSubject[] {
  return [`session:${sid}`, `token:${sid}`];
}

/** The marks that void one grant, besides those of the identity. */
export function subjectsOfGrant(
  { userId }: Pick<Identity, 'userId'>,
  stream: StreamName,
  { scope }: Pick<HeldGrant, 'scope'>,
): MarkSubject[] {
  return [`stream:${stream}`, ...scope.map((id): MarkSubject => `user:${userId}@${id}`)];
}

/** Whether one of the marks ends the connection. */
export function isIdentityRevoked(identity: Pick<Identity, 'sid'>, marks: readonly Mark[]): boolean {
  const subjects = subjectsOfIdentity(identity);
  return marks.some(({ subject }) => subjects.includes(subject));
}

/** Whether one of the marks voids the grant: what was granted at or before a mark counts no more. */
export function isGrantVoid(
  identity: Pick<Identity, 'userId'>,
  stream: StreamName,
  grant: HeldGrant,
  marks: readonly Mark[],
): boolean {
  const newer = marks.filter(({ at }) => grant.asOf <= at);
  if (newer.length === 0) return false;
  const subjects = subjectsOfGrant(identity, stream, grant);
  return newer.some(({ subject }) => subjects.includes(subject));
}
