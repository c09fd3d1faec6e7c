import { encode } from 'next-auth/jwt';
import { v7 as uuid } from 'uuid';
import { deriveKey } from '@/lib/backend/tokens/derive-key';
import { type GrantClaims, signGrant } from '@/lib/backend/tokens/grant-token';
import { signTicket } from '@/lib/backend/tokens/ticket-token';
import { GRANT_LIFETIME_MS, TICKET_LIFETIME_MS } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import { TEST_EPOCH } from './make-event';

const COOKIE_NAME = 'next-auth.session-token';
const SESSION_LIFETIME_S = 3_600;

/** Somebody with a session, as far as the sidecar can tell. */
export interface SidecarPerson {
  readonly userId: Id;
  readonly sid: Id;
  readonly workspaceId: Id;
  readonly boardId: Id;
}

export function makePerson(fields: Partial<SidecarPerson> = {}): SidecarPerson {
  return { userId: uuid(), sid: uuid(), workspaceId: uuid(), boardId: uuid(), ...fields };
}

/** Signs what the web app would sign, for a sidecar with the same secret and clock. */
export class SidecarSigner {
  constructor(
    private readonly secret: string,
    private readonly now: () => number,
  ) {}

  async cookie({ userId, sid }: SidecarPerson, maxAge = SESSION_LIFETIME_S): Promise<string> {
    const token = await encode({ token: { sub: userId, sid }, secret: this.secret, maxAge });
    return `${COOKIE_NAME}=${token}`;
  }

  ticket({ userId, sid }: SidecarPerson, fields: { jti?: Id; exp?: number } = {}): Promise<string> {
    const claims = { jti: uuid(), userId, sid, exp: this.now() + TICKET_LIFETIME_MS, ...fields };
    return signTicket(deriveKey(this.secret, 'ticket'), claims);
  }

  /** A grant as of now; `head` is where the stream stood. */
  grant(person: SidecarPerson, stream: StreamName, head: number, fields: Partial<GrantClaims> = {}): Promise<string> {
    return signGrant(deriveKey(this.secret, 'grant'), {
      stream,
      scope: [person.workspaceId, person.boardId],
      userId: person.userId,
      sid: person.sid,
      asOf: this.now(),
      exp: this.now() + GRANT_LIFETIME_MS,
      head: { epoch: TEST_EPOCH, seq: head },
      ...fields,
    });
  }
}
