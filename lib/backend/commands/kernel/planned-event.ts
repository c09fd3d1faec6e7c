import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { CardEvent } from '@/lib/protocol/events/card-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { UserEvent } from '@/lib/protocol/events/user-events';
import type { WorkspaceEvent } from '@/lib/protocol/events/workspace-events';
import type { Id } from '@/lib/protocol/primitives';
import { type StreamName, streamName } from '@/lib/protocol/streams';

/** Old values that undo needs, under the names that the event's data uses. Kept in the log, never sent. */
export type Inverse = Readonly<Record<string, unknown>>;

/** An event that shall be appended: what happens on which stream. The kernel gives it id, position and time. */
export interface PlannedEvent {
  readonly stream: StreamName;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly inverse?: Inverse;
}

export function onWorkspace(id: Id, event: Planned<WorkspaceEvent>, inverse?: Inverse): PlannedEvent {
  return toPlannedEvent(streamName('workspace', id), event, inverse);
}

export function onBoard(id: Id, event: Planned<BoardEvent>, inverse?: Inverse): PlannedEvent {
  return toPlannedEvent(streamName('board', id), event, inverse);
}

export function onCard(id: Id, event: Planned<CardEvent>, inverse?: Inverse): PlannedEvent {
  return toPlannedEvent(streamName('card', id), event, inverse);
}

export function onUser(id: Id, event: Planned<UserEvent>, inverse?: Inverse): PlannedEvent {
  return toPlannedEvent(streamName('user', id), event, inverse);
}

function toPlannedEvent(stream: StreamName, event: { name: string; data: object }, inverse?: Inverse): PlannedEvent {
  return { stream, name: event.name, data: { ...event.data }, ...(inverse && { inverse }) };
}
