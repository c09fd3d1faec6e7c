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
  return voidingSubject(identity, stream, grant, marks) !== undefined;
}

/**
 * What voids the grant, if anything. A mark of the person says that they may read no more. A mark of the stream voids every grant for
 * it, also of those who may go on reading: who they are is for the app to say. Where both are set, the person's counts.
 */
export function voidingSubject(
  identity: Pick<Identity, 'userId'>,
  stream: StreamName,
  grant: HeldGrant,
  marks: readonly Mark[],
): 'person' | 'stream' | undefined {
  const newer = new Set(marks.filter(({ at }) => grant.asOf <= at).map(({ subject }) => subject));
  if (newer.size === 0) return undefined;
  const [ofStream, ...ofPerson] = subjectsOfGrant(identity, stream, grant);
  if (ofPerson.some((subject) => newer.has(subject))) return 'person';
  return ofStream !== undefined && newer.has(ofStream) ? 'stream' : undefined;
}
