import { v7 as uuid } from 'uuid';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import type { Database } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import type { Role, Visibility } from '@/lib/protocol/roles';

/** A person with a session, put into the database without any command. */
export async function putPerson(database: Database, name = 'Ana'): Promise<Caller> {
  const userId = uuid();
  const sid = uuid();
  const email = `${name.toLowerCase()}-${userId}@example.com`;
  await database.prisma.user.create({ data: { id: userId, name, email, color: 'blue' } });
  const expiresAt = new Date(Date.now() + 3_600_000);
  await database.prisma.session.create({ data: { id: sid, userId, userAgent: 'test', expiresAt } });
  return { userId, sid, via: 'session' };
}

/** A workspace with these people in it. */
export async function putWorkspace(database: Database, people: readonly (readonly [Caller, Role])[]): Promise<Id> {
  const id = uuid();
  const memberships = { create: people.map(([{ userId }, role]) => ({ userId, role })) };
  await database.prisma.workspace.create({ data: { id, name: 'A workspace', memberships } });
  return id;
}

/** A board with one list. */
export async function putBoard(
  database: Database,
  workspaceId: Id,
  visibility: Visibility = 'workspace',
): Promise<{ boardId: Id; listId: Id }> {
  const boardId = uuid();
  const listId = uuid();
  const lists = { create: [{ id: listId, title: 'A list', position: 'a0' }] };
  await database.prisma.board.create({
    data: { id: boardId, workspaceId, title: 'A board', color: 'blue', visibility, lists },
  });
  return { boardId, listId };
}
