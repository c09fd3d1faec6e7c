import type { ActivityStatement } from '@/lib/protocol/activity';
import { boardEventSchema } from '@/lib/protocol/events/board-events';
import { cardEventSchema } from '@/lib/protocol/events/card-events';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { workspaceEventSchema } from '@/lib/protocol/events/workspace-events';
import type { Id } from '@/lib/protocol/primitives';
import { parseStreamName } from '@/lib/protocol/streams';
import { assertNever } from '../assert-never';
import type { ActivityNames, Inverse } from './activity-names';
import { tellBoardEvent } from './tell-board-event';
import { tellCardEvent } from './tell-card-event';
import { tellOneOfMany } from './tell-cards-change';
import { tellWorkspaceEvent } from './tell-workspace-event';

export interface Logged extends Envelope {
  readonly inverse: Inverse | null;
}

/**
 * An event of the log as the sentences that it says, with old and new values. `cardId` asks for what it says of one card: what the
 * card's own stream tells better is left to that. An event of a name that is not known says nothing, as it changes nothing.
 */
export function tellEvent(names: ActivityNames, event: Logged, cardId: Id | null = null): ActivityStatement[] {
  const old = event.inverse ?? {};
  const { kind } = parseStreamName(event.stream);
  switch (kind) {
    case 'board': {
      const parsed = boardEventSchema.safeParse(event);
      if (!parsed.success) return [];
      if (cardId === null) return tellBoardEvent(names, parsed.data, old);
      if (parsed.data.name === 'cards.changed') return tellOneOfMany(names, cardId, event.data, old);
      return tellBoardEvent(names, parsed.data, old).filter(({ verb }) => !TOLD_BY_THE_CARD.has(verb));
    }
    case 'card': {
      const parsed = cardEventSchema.safeParse(event);
      return parsed.success ? tellCardEvent(names, parsed.data, old) : [];
    }
    case 'workspace': {
      const parsed = workspaceEventSchema.safeParse(event);
      return parsed.success ? tellWorkspaceEvent(names, parsed.data, old) : [];
    }
    case 'user':
      return [];
    default:
      return assertNever(kind);
  }
}

const TOLD_BY_THE_CARD = new Set<ActivityStatement['verb']>([
  'cardDescribed',
  'commentsAdded',
  'commentsRemoved',
  'filesAdded',
  'filesRemoved',
  'itemsTicked',
  'itemsChanged',
]);
