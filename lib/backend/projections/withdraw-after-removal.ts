import type { Projector } from '@/lib/backend/outbox/projector';
import { idSchema } from '@/lib/protocol/primitives';
import { parseStreamName } from '@/lib/protocol/streams';
import { withdraw } from './withdrawal';

/** A board has left a person's list; with it go the notifications of what they may not see any more. */
export const withdrawAfterRemoval: Projector = {
  name: 'withdrawAfterRemoval',
  source: 'user',
  names: ['privateBoard.removed'],
  targets: (_db, event) => [event.stream],
  project: (tx, event, target, now) =>
    withdraw(tx, parseStreamName(target).id, idSchema.parse(event.data['boardId']), now),
};
