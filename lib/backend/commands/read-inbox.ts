import type * as z from 'zod/mini';
import { planInboxRead } from '@/lib/domain/inbox/plan-inbox-read';
import type { readInboxCommandSchema } from '@/lib/protocol/commands/inbox-commands';
import { changeInbox } from './changes';
import { unreadOf } from './facts/notification-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atOwnStream } from './locate';

export type ReadInboxInput = z.infer<typeof readInboxCommandSchema>;

/** A person has read some of their notifications, or all. */
export const readInbox = defineCommand<ReadInboxInput>({
  name: 'readInbox',
  locate: (_tx, _input, caller) => atOwnStream(caller.userId),
  allows: () => true,
  async decide(tx, { notificationIds = null }, { caller: { userId }, now }) {
    const rows = await tx.notification.findMany({
      where: unreadOf(userId),
      select: { id: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    const unreadIds = rows.map(({ id }) => id);
    const event = accept(planInboxRead({ unreadIds, notificationIds, now: now.toISOString() }));
    const unread = event?.name === 'notification.read' ? event.data.unread : unreadIds.length;
    return { result: { inbox: { unread } }, ...changeInbox(userId, event) };
  },
});
