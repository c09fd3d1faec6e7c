import { assertNever } from '@/lib/domain/assert-never';
import type { SnapshotReply } from '@/lib/protocol/snapshots';
import { parseStreamName, type StreamName } from '@/lib/protocol/streams';
import type { Api } from '../api/api';

/** The snapshot of any stream, from the resource that shows it. */
export function loadSnapshot(api: Api, stream: StreamName): Promise<SnapshotReply<unknown>> {
  const { kind, id } = parseStreamName(stream);
  switch (kind) {
    case 'workspace':
      return api.workspaces.getWorkspace(id);
    case 'board':
      return api.boards.getBoard(id);
    case 'card':
      return api.cards.getCard(id);
    case 'user':
      return api.inbox.getInbox();
    default:
      return assertNever(kind);
  }
}
