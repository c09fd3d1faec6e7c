import * as z from 'zod/mini';
import { memberSchema } from '../things';
import { defineEvent } from './envelope';

/** Several people have another role by one change: ownership went from one to the other. On a workspace and on its boards. */
export const membersChangedEventSchema = defineEvent(
  'members.changed',
  z.object({ members: z.array(z.pick(memberSchema, { userId: true, role: true })).check(z.minLength(1)) }),
);
