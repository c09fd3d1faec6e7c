import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { createBoard } from '@/lib/backend/commands/create-board';
import { createCard } from '@/lib/backend/commands/create-card';
import { createList } from '@/lib/backend/commands/create-list';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import type { Runtime } from '@/lib/backend/create-runtime';
import { appendAfterCommit } from '@/lib/backend/outbox/append-after-commit';
import { countCards } from '@/lib/backend/projections/count-cards';
import { effects, projectors } from '@/lib/backend/projections/registry';
import type { Id } from '@/lib/protocol/primitives';
import type { Role, Visibility } from '@/lib/protocol/roles';
import { putPerson } from './people';
import { createTestDatabase } from './postgres';
import { succeed } from './run-command';
import { createTestRuntime } from './runtime';

/** The web app as it is, on a database of its own, with everything that follows from events; close it in `afterAll`. */
export interface Baton {
  readonly runtime: Runtime;
  /** Resolves when everything that follows from the commands so far has been done. */
  readonly settle: () => Promise<void>;
  /** Counts the cards of a workspace now, as the sweeper would a second after a change. */
  readonly count: (workspaceId: Id) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startBaton(env: Record<string, string> = {}): Promise<Baton> {
  const database = await createTestDatabase();
  const uploads = await mkdtemp(join(tmpdir(), 'baton-uploads-'));
  const runtime = createTestRuntime(database.url, {
    ...{ projectors, effects },
    env: { RATE_LIMIT_FACTOR: '1000', UPLOADS_DIR: uploads, ...env },
  });
  await runtime.whenReady();
  return {
    runtime,
    settle: () => runtime.outbox.idle(),
    async count(workspaceId) {
      const { prisma } = runtime.database;
      await prisma.workspace.updateMany({ where: { id: workspaceId }, data: { countsDirtyAt: new Date(0) } });
      await countCards.run({
        database: runtime.database,
        append: async (streams, decide) => {
          const work = await appendAfterCommit(runtime.database, streams, null, decide);
          if (work) runtime.outbox.handOn(work);
        },
      });
    },
    async close() {
      await runtime.close();
      await database.drop();
      await rm(uploads, { recursive: true });
    },
  };
}

/** A person with a role in a workspace, put into the database as if they had always been there. */
export async function putMember(runtime: Runtime, workspaceId: Id, role: Role, name?: string): Promise<Caller> {
  const person = await putPerson(runtime.database, name);
  await runtime.database.prisma.membership.create({ data: { workspaceId, userId: person.userId, role } });
  return person;
}

/** A board with a list, made by commands. */
export async function makeBoardWithList(
  runtime: Runtime,
  owner: Caller,
  workspaceId: Id,
  visibility: Visibility = 'workspace',
) {
  const boardId = uuid();
  const listId = uuid();
  await succeed(runtime, owner, createBoard, { id: boardId, workspaceId, title: 'Plan', visibility });
  await succeed(runtime, owner, createList, { id: listId, boardId, title: 'To do' });
  return { boardId, listId };
}

/** A card, made by a command. */
export async function makeCard(
  runtime: Runtime,
  caller: Caller,
  boardId: Id,
  listId: Id,
  more: object = {},
): Promise<Id> {
  const id = uuid();
  await succeed(runtime, caller, createCard, { id, boardId, listId, title: 'Card', ...more });
  return id;
}
