import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import { hashInvitation } from '../facts/invitation-facts';

/** What the one who invites decides, and the secret that the route draws. */
export interface InvitationInput {
  readonly id: Id;
  readonly role: Role;
  readonly email?: string | undefined;
  readonly expiresInDays?: number | undefined;
  /** Told in this one reply, and to the address if there is one; only its hash is kept. */
  readonly token: string;
  /** Where people open the app; the link points there. */
  readonly appUrl: string;
}

interface Place {
  readonly workspaceId: Id;
  readonly boardId: Id | null;
  readonly invitedById: Id;
  readonly now: Date;
}

const DAY_MS = 24 * 60 * 60_000;
const LIFETIME_DAYS = 7;

/** An invitation's row, and what its reply says: the token is in `secret`, which is never stored with the reply. */
export function newInvitation(input: InvitationInput, { workspaceId, boardId, invitedById, now }: Place) {
  const { id, role, email = null, expiresInDays = LIFETIME_DAYS, token, appUrl } = input;
  const expiresAt = new Date(now.getTime() + expiresInDays * DAY_MS);
  const shown = { id, email, role, createdAt: now.toISOString(), expiresAt: expiresAt.toISOString() };
  const row = { id, workspaceId, boardId, email, role, createdAt: now, expiresAt };
  return {
    status: 201 as const,
    result: { invitation: shown },
    secret: { invitation: { token, url: invitationUrl(appUrl, token) } },
    events: [],
    write: (tx: Tx) => tx.invitation.createMany({ data: { ...row, hash: hashInvitation(token), invitedById } }),
  };
}

/** The address that an invitation's token opens. */
export function invitationUrl(appUrl: string, token: string): string {
  return new URL(`/invite/${token}`, appUrl).href;
}
