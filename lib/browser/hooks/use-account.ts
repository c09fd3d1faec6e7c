import type { Color } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import type { LoadedResult } from './live-result';

/** The signed-in person, the only one whose e-mail address is shown. */
export interface Me {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly color: Color;
}

export interface WorkspaceEntry {
  readonly id: Id;
  readonly name: string;
  readonly role: Role;
}

export interface SessionEntry {
  readonly id: Id;
  readonly userAgent: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly isCurrent: boolean;
}

export interface TokenEntry {
  readonly id: Id;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

export interface InvitationEntry {
  readonly id: Id;
  readonly email: string | null;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export declare function useMe(): LoadedResult<Me>;
export declare function useWorkspaces(): LoadedResult<readonly WorkspaceEntry[]>;
export declare function useSessions(): LoadedResult<readonly SessionEntry[]>;
export declare function useTokens(): LoadedResult<readonly TokenEntry[]>;
export declare function useInvitations(workspaceId: Id): LoadedResult<readonly InvitationEntry[]>;

/** What is asked of the server and waited for: plain promises that reject with `ProblemError` or `NetworkError`. */
export interface AccountActions {
  createWorkspace(name: string): Promise<{ readonly id: Id }>;
  rename(name: string): Promise<void>;
  changePassword(currentPassword: string, newPassword: string): Promise<void>;
  /** The token itself is in this answer and nowhere else, ever. */
  createToken(name: string): Promise<{ readonly id: Id; readonly token: string }>;
  revokeToken(tokenId: Id): Promise<void>;
  endSession(sessionId: Id): Promise<void>;
  createInvitation(
    workspaceId: Id,
    invitation: { role: Exclude<Role, 'owner'>; email?: string },
  ): Promise<{ id: Id; url: string }>;
  revokeInvitation(workspaceId: Id, invitationId: Id): Promise<void>;
  acceptInvitation(token: string): Promise<{ readonly workspaceId: Id }>;
}

export declare function useAccountActions(): AccountActions;
