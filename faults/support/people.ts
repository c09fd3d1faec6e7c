import { encode } from 'next-auth/jwt';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { Client } from '@/e2e/support/client';
import type { Stack } from '@/e2e/support/stack';
import { idIn } from '@/e2e/support/team';

const COOKIE_NAME = 'next-auth.session-token';
const SESSION_S = 3_600;

/** A workspace full of people, put into the database as if they had signed up, since hashing hundreds of passwords proves nothing here. */
export interface Crowd {
  readonly people: readonly Client[];
  readonly workspaceId: string;
  readonly boards: readonly CrowdBoard[];
}

export interface CrowdBoard {
  readonly boardId: string;
  readonly listId: string;
  readonly cardIds: readonly string[];
  readonly stream: string;
}

/** `count` people, the first of whom owns the workspace, with `boards` boards that all may write. */
export async function makeCrowd(stack: Stack, count: number, boards = 1, cards = 3): Promise<Crowd> {
  const origin = stack.web[0]?.url ?? '';
  const people = await putPeople(stack, origin, count);
  const [owner, ...others] = people;
  if (owner === undefined) throw new Error('A crowd needs a person.');
  const { result } = await owner.write('POST', '/api/workspaces', { name: 'A crowd' });
  const workspaceId = idIn(result, 'workspace');
  await putMembers(
    stack,
    workspaceId,
    others.map(({ userId }) => userId),
  );
  const made: CrowdBoard[] = [];
  for (let index = 0; index < boards; index += 1) made.push(await makeBoard(owner, workspaceId, cards));
  return { people, workspaceId, boards: made };
}

async function makeBoard(owner: Client, workspaceId: string, cards: number): Promise<CrowdBoard> {
  const board = await owner.write('POST', `/api/workspaces/${workspaceId}/boards`, { title: 'Faults' });
  const boardId = idIn(board.result, 'board');
  const list = await owner.write('POST', `/api/boards/${boardId}/lists`, { title: 'To do' });
  const listId = idIn(list.result, 'list');
  const cardIds: string[] = [];
  for (let index = 0; index < cards; index += 1) {
    const card = await owner.write('POST', `/api/boards/${boardId}/cards`, { listId, title: `Card ${index}` });
    cardIds.push(idIn(card.result, 'card'));
  }
  return { boardId, listId, cardIds, stream: `board:${boardId}` };
}

async function putPeople({ postgres, env }: Stack, origin: string, count: number): Promise<Client[]> {
  const ids = Array.from({ length: count }, () => ({ userId: uuidv7(), sid: uuidv7() }));
  const userIds = ids.map(({ userId }) => userId);
  await withDatabase(postgres.url, async (database) => {
    await database.query(
      `INSERT INTO "User" (id, name, email, color)
       SELECT id, 'Person', id || '@example.test', 'blue' FROM unnest($1::uuid[]) AS id`,
      [userIds],
    );
    await database.query(
      `INSERT INTO "Session" (id, "userId", "userAgent", "expiresAt")
       SELECT sid, "userId", 'faults', now() + interval '1 hour' FROM unnest($1::uuid[], $2::uuid[]) AS s(sid, "userId")`,
      [ids.map(({ sid }) => sid), userIds],
    );
  });
  const secret = env.NEXTAUTH_SECRET ?? '';
  return await Promise.all(
    ids.map(async ({ userId, sid }) => {
      const value = await encode({ token: { sub: userId, sid }, secret, maxAge: SESSION_S });
      return Client.withSession(origin, userId, { name: COOKIE_NAME, value });
    }),
  );
}

async function putMembers({ postgres }: Stack, workspaceId: string, userIds: readonly string[]): Promise<void> {
  await withDatabase(postgres.url, (database) =>
    database.query(
      `INSERT INTO "Membership" ("workspaceId", "userId", role) SELECT $1, id, 'member' FROM unnest($2::uuid[]) AS id`,
      [workspaceId, userIds],
    ),
  );
}

export async function withDatabase<Answer>(
  url: string,
  work: (database: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
}
