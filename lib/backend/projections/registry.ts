import type { Effect, Projector, SweepTask } from '@/lib/backend/outbox/projector';
import { adoptBoard } from './adopt-board';
import { countBlockersOfCards, countBlockersOfLinks } from './count-blockers';
import { countCards, createOverdueWatch, markCountsDirty } from './count-cards';
import { followAccess } from './follow-access';
import { followMembership } from './follow-membership';
import { forgetPerson } from './forget-person';
import { listBoards } from './list-boards';
import { notifyAssignees } from './notify-assignees';
import { notifyOfComments } from './notify-of-comments';
import { createSnoozeReturn } from './return-snoozed';
import { createReminders } from './send-reminders';
import { unlinkDeleted } from './unlink-deleted';
import { withdrawAfterRemoval } from './withdraw-after-removal';

/** What follows from events on other streams. */
export const projectors: readonly Projector[] = [
  followMembership,
  listBoards,
  adoptBoard,
  notifyAssignees,
  notifyOfComments,
  followAccess,
  withdrawAfterRemoval,
  countBlockersOfCards,
  countBlockersOfLinks,
  unlinkDeleted,
  forgetPerson,
];

/** What happens once after events, without an event of its own. */
export const effects: readonly Effect[] = [markCountsDirty];

/** Duties of the sweeper beside its own. */
export const sweepTasks: readonly SweepTask[] = [
  countCards,
  createOverdueWatch(),
  createReminders(),
  createSnoozeReturn(),
];
