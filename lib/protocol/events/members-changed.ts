import { z } from 'zod';
import { memberSchema } from '../things';
import { defineEvent } from './envelope';

/** Several people have another role by one change: ownership went from one to the other. On a workspace and on its boards. */
export const membersChangedEventSchema = defineEvent(
  'members.changed',
  z.object({ members: z.array(memberSchema.pick({ userId: true, role: true })).min(1) }),
);
