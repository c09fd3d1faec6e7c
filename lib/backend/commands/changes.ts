import type { CardChange } from '@/lib/domain/card/card-change';
import { oldValues } from '@/lib/domain/old-values';
import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { UserEvent } from '@/lib/protocol/events/user-events';
import type { WorkspaceEvent } from '@/lib/protocol/events/workspace-events';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile } from '@/lib/protocol/things';
import type { Decision } from './kernel/command';
import { type Inverse, onBoard, onCard, onUser, onWorkspace } from './kernel/planned-event';
import { writeBoardEvent } from './rows/write-board-event';
import { writeCardChange } from './rows/write-card-change';
import { writeInboxEvent } from './rows/write-inbox-event';
import { writeWorkspaceEvent } from './rows/write-workspace-event';

/** What a plan makes of a decision: its events with the old values, and the rows that say the same. */
type Change = Required<Pick<Decision, 'events' | 'write'>>;

/** Nothing happens: no event, no row. */
const NOTHING: Change = { events: [], write: async () => {} };

/** A change on a board's stream alone. `before` is the thing that changes, as it was. */
export function changeBoard(boardId: Id, event: Planned<BoardEvent> | null, before: object = {}): Change {
  if (!event) return NOTHING;
  return {
    events: [onBoard(boardId, event, oldValues(before, event.data))],
    write: (tx) => writeBoardEvent(tx, boardId, event),
  };
}

/** A change of a card, on its board's stream and on its own. `tile` is the card as it was; `cardInverse` what the body's half undoes to. */
export function changeCard(boardId: Id, tile: Pick<CardTile, 'id'>, change: CardChange, cardInverse?: Inverse): Change {
  const { board, card } = change;
  return {
    events: [
      ...(board ? [onBoard(boardId, board, oldValues(tile, board.data))] : []),
      ...(card ? [onCard(tile.id, card, cardInverse)] : []),
    ],
    write: (tx) => writeCardChange(tx, boardId, change),
  };
}

/** A change that only a card's tile shows, with the tile as its result. */
export function changeTile(boardId: Id, tile: CardTile, event: Planned<BoardEvent> | null): Decision {
  return { result: { card: { ...applied(tile, event?.data), boardId } }, ...changeBoard(boardId, event, tile) };
}

/** A change on a workspace's stream. */
export function changeWorkspace(workspaceId: Id, event: Planned<WorkspaceEvent> | null, before: object = {}): Change {
  if (!event) return NOTHING;
  return {
    events: [onWorkspace(workspaceId, event, oldValues(before, event.data))],
    write: (tx) => writeWorkspaceEvent(tx, workspaceId, event),
  };
}

/** A change on a person's own stream. */
export function changeInbox(userId: Id, event: Planned<UserEvent> | null): Change {
  if (!event) return NOTHING;
  return { events: [onUser(userId, event)], write: (tx) => writeInboxEvent(tx, userId, event) };
}

/** A thing with the fields of an event's data that are its own. */
export function applied<Thing extends object>(thing: Thing, data: object | undefined): Thing {
  const changed = Object.entries(data ?? {}).filter(([field, value]) => field in thing && value !== undefined);
  return { ...thing, ...Object.fromEntries(changed) };
}
