import { TOKEN_MARK_TTL_MS } from '@/lib/backend/auth/session-lifetime';
import type { Id } from '@/lib/protocol/primitives';
import { defineCommand } from '../kernel/command';
import { refuse } from '../kernel/refusal';
import { OWN } from './own-scope';

/** Ends one of the person's own API tokens and what is open with it. */
export const revokeToken = defineCommand<{ readonly tokenId: Id }>({
  name: 'revokeToken',
  ...OWN,
  decide: async (tx, { tokenId }, { caller: { userId }, now }) => {
    const token = await tx.apiToken.findFirst({ where: { id: tokenId, userId, revokedAt: null } });
    if (token === null) return refuse('not_found', 'You have no such token, or it was revoked.');
    return {
      result: { token: { id: tokenId, revokedAt: now.toISOString() } },
      events: [],
      marks: [{ subject: `token:${tokenId}`, ttlMs: TOKEN_MARK_TTL_MS }],
      write: (inner) => inner.apiToken.update({ where: { id: tokenId }, data: { revokedAt: now } }),
    };
  },
});
