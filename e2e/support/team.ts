import { Client, type Snapshot } from './client';

/** A workspace with one board and one list, and the people on it; the first of them made it. */
export interface Team {
  people: Client[];
  owner: Client;
  workspaceId: string;
  boardId: string;
  listId: string;
}

/** Signs people up at an instance, and brings them together on a board of their own. */
export async function makeTeam(origin: string, names: readonly string[]): Promise<Team> {
  const people = await Promise.all(names.map((name) => Client.signUp(origin, name)));
  const [owner, ...others] = people;
  if (owner === undefined) throw new Error('A team needs a person.');
  const workspace = await owner.write('POST', '/api/workspaces', { name: `Workspace of ${names[0]}` });
  const workspaceId = idIn(workspace.result, 'workspace');
  for (const person of others) await join(owner, person, workspaceId, 'member');
  const board = await owner.write('POST', `/api/workspaces/${workspaceId}/boards`, { title: 'Proof' });
  const boardId = idIn(board.result, 'board');
  const list = await owner.write('POST', `/api/boards/${boardId}/lists`, { title: 'To do' });
  return { people, owner, workspaceId, boardId, listId: idIn(list.result, 'list') };
}

/** Invites by link and accepts. */
export async function join(inviter: Client, person: Client, workspaceId: string, role: string): Promise<void> {
  const { result } = await inviter.write('POST', `/api/workspaces/${workspaceId}/invitations`, { role });
  await person.write('POST', '/api/invitations/accept', { token: result.invitation?.token });
}

export async function makeCard({ owner, boardId, listId }: Team, title: string): Promise<string> {
  const { result } = await owner.write('POST', `/api/boards/${boardId}/cards`, { listId, title });
  return idIn(result, 'card');
}

/** The snapshot of the team's board as one of them reads it. */
export async function readBoard<Data = Record<string, unknown>>(
  person: Client,
  boardId: string,
): Promise<Snapshot<Data>> {
  return await person.snapshot<Data>(`/api/boards/${boardId}`);
}

export function idIn(result: Record<string, { id: string }>, noun: string): string {
  const thing = result[noun];
  if (thing === undefined) throw new Error(`The reply holds no ${noun}: ${JSON.stringify(result)}`);
  return thing.id;
}
