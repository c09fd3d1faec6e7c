import { expect } from 'vitest';
import type { Database } from '@/lib/backend/db/database';
import { readEventsAfter } from '@/lib/backend/db/event-row';
import { readBoardData } from '@/lib/backend/queries/board-data';
import { readCardData } from '@/lib/backend/queries/card-data';
import { readInboxData } from '@/lib/backend/queries/inbox-data';
import { readWorkspaceData } from '@/lib/backend/queries/workspace-data';
import { toBoardSnapshot, toBoardState } from '@/lib/domain/board/board-state';
import { reduceBoard } from '@/lib/domain/board/reduce-board';
import { toCardSnapshot, toCardState } from '@/lib/domain/card/card-state';
import { reduceCard } from '@/lib/domain/card/reduce-card';
import { toInboxSnapshot, toInboxState } from '@/lib/domain/inbox/inbox-state';
import { reduceInbox } from '@/lib/domain/inbox/reduce-inbox';
import { reduceWorkspace } from '@/lib/domain/workspace/reduce-workspace';
import { toWorkspaceSnapshot, toWorkspaceState } from '@/lib/domain/workspace/workspace-state';
import { boardEventSchema } from '@/lib/protocol/events/board-events';
import { cardEventSchema } from '@/lib/protocol/events/card-events';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { userEventSchema } from '@/lib/protocol/events/user-events';
import { workspaceEventSchema } from '@/lib/protocol/events/workspace-events';
import type { Id } from '@/lib/protocol/primitives';
import {
  boardSnapshotSchema,
  cardSnapshotSchema,
  inboxSnapshotSchema,
  workspaceSnapshotSchema,
} from '@/lib/protocol/snapshots';
import { parseStreamName, type StreamName, streamName } from '@/lib/protocol/streams';

/** A snapshot's data of any stream, and where it stands, of one moment. */
export interface Snapshot {
  readonly stream: StreamName;
  readonly seq: number;
  readonly data: unknown;
}

export async function takeSnapshot(database: Database, stream: StreamName): Promise<Snapshot> {
  const { kind, id } = parseStreamName(stream);
  return database.snapshot(async (tx) => {
    const row = await tx.stream.findUnique({ where: { name: stream } });
    const read = { workspace: readWorkspaceData, board: readBoardData, card: readCardData, user: readInboxData };
    return { stream, seq: row?.seq ?? 0, data: await read[kind](tx, id) };
  });
}

/** [S4] The events after a snapshot, folded over it, give the snapshot of now; and every one of them keeps its schema. */
export async function expectFoldToGiveNow(database: Database, before: Snapshot): Promise<void> {
  const now = await takeSnapshot(database, before.stream);
  const events = await readEventsAfter(database.prisma, 'test', before.stream, before.seq, 100_000);
  expect(events.map(({ seq }) => seq)).toEqual(
    Array.from({ length: now.seq - before.seq }, (_, index) => before.seq + 1 + index),
  );
  expect(fold(before, events)).toEqual(now.data);
}

function fold({ stream, data }: Snapshot, events: readonly Envelope[]): unknown {
  switch (parseStreamName(stream).kind) {
    case 'workspace': {
      const start = toWorkspaceState(workspaceSnapshotSchema.parse(data));
      return toWorkspaceSnapshot(
        events.map((event) => workspaceEventSchema.parse(event)).reduce(reduceWorkspace, start),
      );
    }
    case 'board': {
      const start = toBoardState(boardSnapshotSchema.parse(data));
      return toBoardSnapshot(events.map((event) => boardEventSchema.parse(event)).reduce(reduceBoard, start));
    }
    case 'card': {
      const start = toCardState(cardSnapshotSchema.parse(data));
      return toCardSnapshot(events.map((event) => cardEventSchema.parse(event)).reduce(reduceCard, start));
    }
    case 'user': {
      const start = toInboxState(inboxSnapshotSchema.parse(data));
      return toInboxSnapshot(events.map((event) => userEventSchema.parse(event)).reduce(reduceInbox, start));
    }
  }
}

export const boardStream = (id: Id) => streamName('board', id);
export const cardStream = (id: Id) => streamName('card', id);
export const workspaceStream = (id: Id) => streamName('workspace', id);
export const userStream = (id: Id) => streamName('user', id);
