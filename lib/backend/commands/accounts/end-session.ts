import type { Id } from '@/lib/protocol/primitives';
import { defineCommand } from '../kernel/command';
import { refuse } from '../kernel/refusal';
import { endSessionRows, sessionMarks } from './end-sessions';
import { OWN } from './own-scope';

/** Signs one of the person's own browsers out, this one or another. */
export const endSession = defineCommand<{ readonly sessionId: Id }>({
  name: 'endSession',
  ...OWN,
  decide: async (tx, { sessionId }, { caller: { userId }, now }) => {
    const session = await tx.session.findFirst({ where: { id: sessionId, userId, endedAt: null } });
    if (session === null) return refuse('not_found', 'You have no such session, or it has ended.');
    return {
      result: { session: { id: sessionId, endedAt: now.toISOString() } },
      events: [],
      marks: sessionMarks([sessionId]),
      write: (inner) => endSessionRows(inner, [sessionId], now),
    };
  },
});
