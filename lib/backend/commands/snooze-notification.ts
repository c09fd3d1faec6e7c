import type * as z from 'zod/mini';
import { planReturn, planSnooze } from '@/lib/domain/inbox/plan-snooze';
import type { snoozeNotificationCommandSchema } from '@/lib/protocol/commands/inbox-commands';
import type { Id } from '@/lib/protocol/primitives';
import { changeInbox } from './changes';
import { countUnread, findNotification } from './facts/notification-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atOwnStream } from './locate';

type SnoozeInput = z.infer<typeof snoozeNotificationCommandSchema> & { readonly notificationId: Id };

/** A person puts one of their notifications off; the sweeper brings it back (`projections/return-snoozed.ts`). */
export const snoozeNotification = defineCommand<SnoozeInput>({
  name: 'snoozeNotification',
  locate: (_tx, _input, caller) => atOwnStream(caller.userId),
  allows: () => true,
  async decide(tx, { notificationId, until }, { caller: { userId }, now }) {
    const notification = await findNotification(tx, userId, notificationId);
    const unread = await countUnread(tx, userId);
    const snoozed = await tx.notification.count({ where: { userId, withdrawnAt: null, snoozedUntil: { not: null } } });
    const event = accept(planSnooze({ notification, unread, snoozed, until, now: now.toISOString() }));
    return { result: { notification: { ...notification, snoozedUntil: until } }, ...changeInbox(userId, event) };
  },
});

/** A person wants back now what they had put off. */
export const returnNotification = defineCommand<{ readonly notificationId: Id }>({
  name: 'returnNotification',
  locate: (_tx, _input, caller) => atOwnStream(caller.userId),
  allows: () => true,
  async decide(tx, { notificationId }, { caller: { userId }, now }) {
    const notification = await findNotification(tx, userId, notificationId);
    const event = accept(planReturn({ notification, unread: await countUnread(tx, userId), now: now.toISOString() }));
    const back = event && { snoozedUntil: null, readAt: null, returnedAt: now.toISOString() };
    return { result: { notification: { ...notification, ...back } }, ...changeInbox(userId, event) };
  },
});
