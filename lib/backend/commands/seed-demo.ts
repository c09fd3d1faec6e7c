import type { WholeBoard } from '@/lib/domain/import/import-plan';
import { planWorkspaceCreate } from '@/lib/domain/workspace/plan-workspace-change';
import type { Color } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import { streamName } from '@/lib/protocol/streams';
import { defineCommand } from './kernel/command';
import { onBoard, onWorkspace } from './kernel/planned-event';
import { accept, refuse } from './kernel/refusal';
import { writeWholeBoard } from './rows/write-whole-board';

export interface DemoUser {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly color: Color;
  readonly passwordHash: string;
  readonly role: Role;
}

export interface SeedDemoInput {
  /** The first one creates everything. */
  readonly people: readonly [DemoUser, ...DemoUser[]];
  readonly workspace: { readonly id: Id; readonly name: string; readonly createdAt: string };
  readonly boards: readonly WholeBoard[];
}

/** Of the event with which each board begins. */
const FIRST_SEQ = 1;
const SEED_TRANSACTION_MS = 60_000;

/** The demo people and their workspace, all of it or nothing, and only into a database in which there is nobody. */
export const seedDemo = defineCommand<SeedDemoInput>({
  name: 'seedDemo',
  timeoutMs: SEED_TRANSACTION_MS,
  locate: (_tx, { workspace, boards }) => ({
    streams: [streamName('workspace', workspace.id), ...boards.map(({ board }) => streamName('board', board.id))],
    scope: {},
  }),
  allows: () => true,
  async decide(tx, { people, workspace, boards }) {
    if ((await tx.user.count()) > 0) refuse('id_taken', 'There are people in this database already.');
    const members = people.map(({ id, name, color, role }) => ({ userId: id, name, color, role }));
    const [creator] = people;
    const created = accept(
      planWorkspaceCreate(workspace, { userId: creator.id, name: creator.name, color: creator.color }),
    );
    const data = created?.name === 'workspace.created' ? { ...created.data, members } : null;
    if (data === null) throw new Error('a workspace begins with workspace.created');
    return {
      status: 201,
      result: { workspace },
      events: [
        onWorkspace(workspace.id, { name: 'workspace.created', data }),
        ...boards.map(({ board: { id } }) => onBoard(id, { name: 'board.imported', data: { boardId: id } })),
      ],
      async write(tx) {
        const emailVerifiedAt = new Date(workspace.createdAt);
        await tx.user.createMany({
          data: people.map(({ role: _role, ...person }) => ({ ...person, emailVerifiedAt, isDemo: true })),
        });
        await tx.workspace.create({ data: workspace });
        await tx.membership.createMany({
          data: people.map(({ id: userId, role }) => ({ workspaceId: workspace.id, userId, role })),
        });
        for (const board of boards) {
          await writeWholeBoard(tx, board, { workspaceId: workspace.id, ownerId: creator.id, seq: FIRST_SEQ });
        }
      },
    };
  },
});
