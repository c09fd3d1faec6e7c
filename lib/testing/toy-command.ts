import { v7 as uuid } from 'uuid';
import { type Caller, type CommandRequest, defineCommand } from '@/lib/backend/commands/kernel/command';
import { onBoard } from '@/lib/backend/commands/kernel/planned-event';
import { refuse } from '@/lib/backend/commands/kernel/refusal';
import { canEditBoard } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';

export interface ToyInput {
  readonly boardId: Id;
  readonly title: string;
}

/** A command as small as one can be, for tests of the kernel: renames a board. The title `taken` is refused; `absent` is not found. */
export const renameBoardToy = defineCommand<ToyInput>({
  name: 'renameBoardToy',
  locate: (_tx, { boardId }) => ({ streams: [streamName('board', boardId)], scope: { boardId } }),
  allows: (access) => canEditBoard(access),
  decide: async (tx, { boardId, title }) => {
    const board = await tx.board.findUnique({ where: { id: boardId } });
    if (board === null || title === 'absent') return refuse('not_found', 'There is nothing here.');
    if (title === 'taken') refuse('archived', 'This name is refused.');
    const version = board.version + 1;
    return {
      result: { board: { id: boardId, title, version } },
      events: [onBoard(boardId, { name: 'board.updated', data: { boardId, title, version } }, { title: board.title })],
      write: (inner) => inner.board.update({ where: { id: boardId }, data: { title, version } }),
    };
  },
});

/** A request with a key of its own, unless one is given. */
export function toyRequest(caller: Caller, key: Id = uuid(), fingerprint = 'f'): CommandRequest {
  return { caller, key, fingerprint };
}
