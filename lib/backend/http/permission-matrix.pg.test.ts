import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setRuntime } from '@/lib/backend/get-runtime';
import { type Baton, startBaton } from '@/lib/testing/baton';
import { callApi, listApiRoutes } from '@/lib/testing/call-api';
import {
  type Office,
  type OfficeOptions,
  type People,
  putOffice,
  putPeople,
  WHO,
  type Who,
} from '@/lib/testing/office';

let baton: Baton;
let people: People;

beforeAll(async () => {
  baton = await startBaton();
  setRuntime(baton.runtime);
  people = await putPeople(baton.runtime.database);
});
afterAll(async () => {
  setRuntime(null);
  await baton.close();
});

/** Who may, and what all the others are answered: 403 for what one may see, 404 for what one may not know of, 401 for nobody. */
type Answers = Record<Who, 200 | 201 | 401 | 403 | 404>;

const EDITORS: Answers = {
  owner: 200,
  admin: 200,
  member: 200,
  viewer: 403,
  guest: 200,
  guestViewer: 403,
  stranger: 404,
  signedOut: 401,
};
const BOARD_TRANSFER: Answers = { ...EDITORS, owner: 404, admin: 404, member: 404, guest: 404 };
const BOARD_MANAGERS: Answers = { ...EDITORS, member: 403, guest: 403 };
const BOARD_READERS: Answers = { ...EDITORS, viewer: 200, guestViewer: 200 };
const BOARD_CREATORS: Answers = { ...EDITORS, guest: 404, guestViewer: 404 };
const WORKSPACE_MANAGERS: Answers = { ...BOARD_CREATORS, member: 403 };
const WORKSPACE_OWNERS: Answers = { ...WORKSPACE_MANAGERS, admin: 403 };
const EVERYBODY: Answers = { ...BOARD_READERS, stranger: 200 };

/** Of a thing that is nobody's. */
const NOBODY_HAS_IT = Object.fromEntries(
  Object.keys(EVERYBODY).map((who) => [who, who === 'signedOut' ? 401 : 404]),
) as Answers;

/** A creation is answered 201 where a change is answered 200. */
const creating = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([who, status]) => [who, status === 200 ? 201 : status])) as Answers;

interface Write {
  readonly call: string;
  readonly answers: Answers;
  readonly path: (office: Office, who: Who) => string;
  readonly body?: (office: Office) => unknown;
  readonly office?: OfficeOptions;
  /** What is asked beside the pattern, where one pattern has several rules. */
  readonly when?: string;
}

const anExport = {
  name: 'Imported',
  lists: [{ id: 'l', name: 'List' }],
  cards: [{ id: 'c', idList: 'l', name: 'Card' }],
};

const WRITES: Write[] = [
  {
    call: 'POST /api/workspaces',
    answers: creating(EVERYBODY),
    path: () => '/api/workspaces',
    body: () => ({ name: 'Mine' }),
  },
  {
    call: 'PATCH /api/workspaces/[workspaceId]',
    answers: WORKSPACE_MANAGERS,
    path: (o) => `/api/workspaces/${o.workspaceId}`,
    body: () => ({ name: 'New' }),
  },
  {
    call: 'DELETE /api/workspaces/[workspaceId]',
    answers: WORKSPACE_OWNERS,
    path: (o) => `/api/workspaces/${o.workspaceId}`,
    office: { workspaceArchived: true },
  },
  {
    call: 'POST /api/workspaces/[workspaceId]/archive',
    answers: WORKSPACE_OWNERS,
    path: (o) => `/api/workspaces/${o.workspaceId}/archive`,
  },
  {
    call: 'POST /api/workspaces/[workspaceId]/restore',
    answers: WORKSPACE_OWNERS,
    path: (o) => `/api/workspaces/${o.workspaceId}/restore`,
    office: { workspaceArchived: true },
  },
  {
    call: 'POST /api/workspaces/[workspaceId]/boards',
    answers: creating(BOARD_CREATORS),
    path: (o) => `/api/workspaces/${o.workspaceId}/boards`,
    body: () => ({ title: 'New' }),
  },
  {
    call: 'POST /api/workspaces/[workspaceId]/imports',
    answers: creating(BOARD_CREATORS),
    path: (o) => `/api/workspaces/${o.workspaceId}/imports`,
    body: () => anExport,
  },
  {
    call: 'PATCH /api/workspaces/[workspaceId]/members/[userId]',
    answers: WORKSPACE_MANAGERS,
    path: (o) => `/api/workspaces/${o.workspaceId}/members/${o.people.other.userId}`,
    body: () => ({ role: 'viewer' }),
  },
  {
    call: 'DELETE /api/workspaces/[workspaceId]/members/[userId]',
    answers: WORKSPACE_MANAGERS,
    path: (o) => `/api/workspaces/${o.workspaceId}/members/${o.people.other.userId}`,
    when: 'of somebody else',
  },
  {
    call: 'DELETE /api/workspaces/[workspaceId]/members/[userId]',
    answers: { ...EVERYBODY, owner: 403, guest: 404, guestViewer: 404, stranger: 404 },
    path: (o, who) => `/api/workspaces/${o.workspaceId}/members/${who === 'signedOut' ? uuid() : o.people[who].userId}`,
    when: 'of oneself, which the last owner may not',
  },
  {
    call: 'POST /api/workspaces/[workspaceId]/transfer',
    answers: WORKSPACE_OWNERS,
    path: (o) => `/api/workspaces/${o.workspaceId}/transfer`,
    body: (o) => ({ userId: o.people.other.userId }),
  },
  {
    call: 'POST /api/workspaces/[workspaceId]/invitations',
    answers: creating(WORKSPACE_MANAGERS),
    path: (o) => `/api/workspaces/${o.workspaceId}/invitations`,
    body: () => ({ role: 'member' }),
  },
  {
    call: 'DELETE /api/workspaces/[workspaceId]/invitations/[invitationId]',
    answers: WORKSPACE_MANAGERS,
    path: (o) => `/api/workspaces/${o.workspaceId}/invitations/${o.invitationId}`,
  },
  {
    call: 'POST /api/invitations/accept',
    answers: { ...EVERYBODY, owner: 403, admin: 403, member: 403, viewer: 403 },
    path: () => '/api/invitations/accept',
    body: (o) => ({ token: o.invitationToken }),
    when: 'by those who are not members yet',
  },

  {
    call: 'PATCH /api/boards/[boardId]',
    answers: EDITORS,
    path: (o) => `/api/boards/${o.boardId}`,
    body: () => ({ title: 'New' }),
    when: 'of its title',
  },
  {
    call: 'PATCH /api/boards/[boardId]',
    answers: BOARD_MANAGERS,
    path: (o) => `/api/boards/${o.boardId}`,
    body: () => ({ visibility: 'private' }),
    when: 'of its visibility',
  },
  {
    call: 'DELETE /api/boards/[boardId]',
    answers: BOARD_MANAGERS,
    path: (o) => `/api/boards/${o.boardId}`,
    office: { boardArchived: true },
  },
  {
    call: 'POST /api/boards/[boardId]/copy',
    answers: { ...creating(EDITORS), guest: 403 },
    path: (o) => `/api/boards/${o.boardId}/copy`,
    body: () => ({ title: 'Once more' }),
  },
  {
    call: 'POST /api/boards/[boardId]/archive',
    answers: BOARD_MANAGERS,
    path: (o) => `/api/boards/${o.boardId}/archive`,
  },
  {
    call: 'POST /api/boards/[boardId]/restore',
    answers: BOARD_MANAGERS,
    path: (o) => `/api/boards/${o.boardId}/restore`,
    office: { boardArchived: true },
  },
  {
    call: 'PUT /api/boards/[boardId]/members/[userId]',
    answers: BOARD_MANAGERS,
    path: (o) => `/api/boards/${o.boardId}/members/${o.people.other.userId}`,
    body: () => ({ role: 'viewer' }),
  },
  {
    call: 'DELETE /api/boards/[boardId]/members/[userId]',
    answers: { ...BOARD_MANAGERS, guest: 200 },
    path: (o) => `/api/boards/${o.boardId}/members/${o.people.guest.userId}`,
    when: 'of the guest',
  },
  {
    call: 'POST /api/boards/[boardId]/invitations',
    answers: creating(BOARD_MANAGERS),
    path: (o) => `/api/boards/${o.boardId}/invitations`,
    body: () => ({ role: 'viewer' }),
  },
  {
    call: 'DELETE /api/boards/[boardId]/invitations/[invitationId]',
    answers: BOARD_MANAGERS,
    path: (o) => `/api/boards/${o.boardId}/invitations/${o.boardInvitationId}`,
  },
  {
    call: 'POST /api/invitations/accept',
    answers: { ...EVERYBODY, owner: 403, admin: 403, member: 403, viewer: 200, guest: 403, guestViewer: 403 },
    path: () => '/api/invitations/accept',
    body: (o) => ({ token: o.boardInvitationId }),
    when: 'to one board, by those who are not on it as much already',
  },
  { call: 'PUT /api/boards/[boardId]/star', answers: BOARD_READERS, path: (o) => `/api/boards/${o.boardId}/star` },
  { call: 'DELETE /api/boards/[boardId]/star', answers: EVERYBODY, path: (o) => `/api/boards/${o.boardId}/star` },
  { call: 'PUT /api/boards/[boardId]/watch', answers: BOARD_READERS, path: (o) => `/api/boards/${o.boardId}/watch` },
  { call: 'DELETE /api/boards/[boardId]/watch', answers: EVERYBODY, path: (o) => `/api/boards/${o.boardId}/watch` },
  { call: 'PUT /api/cards/[cardId]/watch', answers: BOARD_READERS, path: (o) => `/api/cards/${o.cardId}/watch` },
  { call: 'DELETE /api/cards/[cardId]/watch', answers: EVERYBODY, path: (o) => `/api/cards/${o.cardId}/watch` },
  {
    call: 'POST /api/boards/[boardId]/lists',
    answers: creating(EDITORS),
    path: (o) => `/api/boards/${o.boardId}/lists`,
    body: () => ({ title: 'New' }),
  },
  {
    call: 'POST /api/boards/[boardId]/cards',
    answers: creating(EDITORS),
    path: (o) => `/api/boards/${o.boardId}/cards`,
    body: (o) => ({ listId: o.listId, title: 'New' }),
  },
  {
    call: 'POST /api/boards/[boardId]/labels',
    answers: creating(EDITORS),
    path: (o) => `/api/boards/${o.boardId}/labels`,
    body: () => ({ name: 'New', color: 'red' }),
  },

  {
    call: 'PATCH /api/lists/[listId]',
    answers: EDITORS,
    path: (o) => `/api/lists/${o.listId}`,
    body: () => ({ title: 'New' }),
  },
  { call: 'DELETE /api/lists/[listId]', answers: EDITORS, path: (o) => `/api/lists/${o.archivedListId}` },
  {
    call: 'POST /api/lists/[listId]/copy',
    answers: creating(EDITORS),
    path: (o) => `/api/lists/${o.listId}/copy`,
    body: () => ({ title: 'Once more' }),
  },
  {
    call: 'POST /api/lists/[listId]/move',
    answers: EDITORS,
    path: (o) => `/api/lists/${o.listId}/move`,
    body: (o) => ({ afterId: o.archivedListId }),
  },
  {
    call: 'POST /api/lists/[listId]/limit',
    answers: EDITORS,
    path: (o) => `/api/lists/${o.listId}/limit`,
    body: () => ({ wipLimit: 3 }),
  },
  { call: 'POST /api/lists/[listId]/archive', answers: EDITORS, path: (o) => `/api/lists/${o.listId}/archive` },
  { call: 'POST /api/lists/[listId]/restore', answers: EDITORS, path: (o) => `/api/lists/${o.archivedListId}/restore` },
  {
    call: 'PATCH /api/labels/[labelId]',
    answers: EDITORS,
    path: (o) => `/api/labels/${o.labelId}`,
    body: () => ({ name: 'New' }),
  },
  { call: 'DELETE /api/labels/[labelId]', answers: EDITORS, path: (o) => `/api/labels/${o.wornLabelId}` },

  {
    call: 'POST /api/commands/[commandId]/undo',
    answers: { ...EDITORS, owner: 404, admin: 404, member: 404, viewer: 404, guest: 404, guestViewer: 404 },
    path: () => `/api/commands/${uuid()}/undo`,
    when: 'of a command that one has not given',
  },
  {
    call: 'POST /api/boards/[boardId]/cards/bulk',
    answers: EDITORS,
    path: (o) => `/api/boards/${o.boardId}/cards/bulk`,
    body: (o) => ({ cardIds: [o.cardId], change: { do: 'archive' } }),
  },
  {
    call: 'POST /api/boards/[boardId]/cards/transfer',
    // Nobody may know of the other board, which is asked after this one: only those who may not write here are told so first.
    answers: BOARD_TRANSFER,
    path: (o) => `/api/boards/${o.boardId}/cards/transfer`,
    body: (o) => ({ cardIds: [o.cardId], toBoardId: uuid(), listId: o.listId }),
  },
  {
    call: 'PATCH /api/cards/[cardId]',
    answers: EDITORS,
    path: (o) => `/api/cards/${o.cardId}`,
    body: () => ({ title: 'New' }),
  },
  { call: 'DELETE /api/cards/[cardId]', answers: EDITORS, path: (o) => `/api/cards/${o.archivedCardId}` },
  {
    call: 'POST /api/cards/[cardId]/copy',
    answers: creating(EDITORS),
    path: (o) => `/api/cards/${o.cardId}/copy`,
    body: () => ({}),
  },
  {
    call: 'POST /api/cards/[cardId]/move',
    answers: EDITORS,
    path: (o) => `/api/cards/${o.cardId}/move`,
    body: (o) => ({ listId: o.listId }),
  },
  { call: 'POST /api/cards/[cardId]/archive', answers: EDITORS, path: (o) => `/api/cards/${o.cardId}/archive` },
  { call: 'POST /api/cards/[cardId]/restore', answers: EDITORS, path: (o) => `/api/cards/${o.archivedCardId}/restore` },
  {
    call: 'PUT /api/cards/[cardId]/labels/[labelId]',
    answers: EDITORS,
    path: (o) => `/api/cards/${o.cardId}/labels/${o.labelId}`,
  },
  {
    call: 'DELETE /api/cards/[cardId]/labels/[labelId]',
    answers: EDITORS,
    path: (o) => `/api/cards/${o.cardId}/labels/${o.wornLabelId}`,
  },
  {
    call: 'PUT /api/cards/[cardId]/assignees/[userId]',
    answers: EDITORS,
    path: (o) => `/api/cards/${o.cardId}/assignees/${o.people.other.userId}`,
  },
  {
    call: 'DELETE /api/cards/[cardId]/assignees/[userId]',
    answers: EDITORS,
    path: (o) => `/api/cards/${o.cardId}/assignees/${o.people.other.userId}`,
  },
  {
    call: 'POST /api/cards/[cardId]/checklists',
    answers: creating(EDITORS),
    path: (o) => `/api/cards/${o.cardId}/checklists`,
    body: () => ({ title: 'New' }),
  },
  {
    call: 'POST /api/cards/[cardId]/attachments',
    answers: creating(EDITORS),
    path: (o) => `/api/cards/${o.cardId}/attachments`,
    body: () => ({ url: 'https://b.example/' }),
  },
  {
    call: 'POST /api/cards/[cardId]/files',
    answers: creating(EDITORS),
    path: (o) => `/api/cards/${o.cardId}/files?name=plan.txt`,
    body: () => 'A plan',
  },
  {
    call: 'POST /api/cards/[cardId]/comments',
    answers: creating(EDITORS),
    path: (o) => `/api/cards/${o.cardId}/comments`,
    body: () => ({ body: 'New' }),
  },
  {
    call: 'PATCH /api/checklists/[checklistId]',
    answers: EDITORS,
    path: (o) => `/api/checklists/${o.checklistId}`,
    body: () => ({ title: 'New' }),
  },
  { call: 'DELETE /api/checklists/[checklistId]', answers: EDITORS, path: (o) => `/api/checklists/${o.checklistId}` },
  {
    call: 'POST /api/checklists/[checklistId]/move',
    answers: EDITORS,
    path: (o) => `/api/checklists/${o.checklistId}/move`,
    body: () => ({}),
  },
  {
    call: 'POST /api/checklists/[checklistId]/items',
    answers: creating(EDITORS),
    path: (o) => `/api/checklists/${o.checklistId}/items`,
    body: () => ({ text: 'New' }),
  },
  {
    call: 'PATCH /api/items/[itemId]',
    answers: EDITORS,
    path: (o) => `/api/items/${o.itemId}`,
    body: () => ({ done: true }),
  },
  {
    call: 'PUT /api/cards/[cardId]/links/[otherId]',
    answers: EDITORS,
    path: (o) => `/api/cards/${o.cardId}/links/${o.archivedCardId}`,
    body: () => ({ relation: 'relatesTo' }),
  },
  {
    call: 'DELETE /api/cards/[cardId]/links/[otherId]',
    answers: EDITORS,
    path: (o) => `/api/cards/${o.cardId}/links/${o.archivedCardId}`,
  },
  { call: 'DELETE /api/items/[itemId]', answers: EDITORS, path: (o) => `/api/items/${o.itemId}` },
  {
    call: 'POST /api/items/[itemId]/move',
    answers: EDITORS,
    path: (o) => `/api/items/${o.itemId}/move`,
    body: () => ({}),
  },
  {
    call: 'DELETE /api/attachments/[attachmentId]',
    answers: EDITORS,
    path: (o) => `/api/attachments/${o.attachmentId}`,
  },
  {
    call: 'PATCH /api/comments/[commentId]',
    answers: EDITORS,
    path: (o) => `/api/comments/${o.ownCommentId}`,
    body: () => ({ body: 'New' }),
    when: 'of one’s own',
  },
  {
    call: 'PATCH /api/comments/[commentId]',
    answers: { ...BOARD_MANAGERS, owner: 403, admin: 403 },
    path: (o) => `/api/comments/${o.commentId}`,
    body: () => ({ body: 'New' }),
    when: 'of somebody else',
  },
  {
    call: 'DELETE /api/comments/[commentId]',
    answers: BOARD_READERS,
    path: (o) => `/api/comments/${o.ownCommentId}`,
    when: 'of one’s own',
  },
  {
    call: 'DELETE /api/comments/[commentId]',
    answers: BOARD_MANAGERS,
    path: (o) => `/api/comments/${o.commentId}`,
    when: 'of somebody else',
  },
  {
    call: 'PUT /api/comments/[commentId]/reactions/[reaction]',
    answers: EDITORS,
    path: (o) => `/api/comments/${o.commentId}/reactions/heart`,
  },
  {
    call: 'DELETE /api/comments/[commentId]/reactions/[reaction]',
    answers: EDITORS,
    path: (o) => `/api/comments/${o.commentId}/reactions/heart`,
  },

  {
    call: 'PUT /api/comments/[commentId]/seen',
    answers: BOARD_READERS,
    path: (o) => `/api/comments/${o.commentId}/seen`,
  },

  { call: 'POST /api/inbox/read', answers: EVERYBODY, path: () => '/api/inbox/read', body: () => ({}) },
  {
    call: 'PATCH /api/inbox/preferences/[kind]',
    answers: EVERYBODY,
    path: () => '/api/inbox/preferences/assigned',
    body: () => ({ mail: false }),
  },
  // Of notifications there are one's own alone: another's is one that is not there.
  {
    call: 'PUT /api/inbox/notifications/[notificationId]/snooze',
    answers: NOBODY_HAS_IT,
    path: () => `/api/inbox/notifications/${uuid()}/snooze`,
    body: () => ({ until: new Date().toISOString() }),
  },
  {
    call: 'DELETE /api/inbox/notifications/[notificationId]/snooze',
    answers: NOBODY_HAS_IT,
    path: () => `/api/inbox/notifications/${uuid()}/snooze`,
  },
];

async function ask({ call, path, body }: Write, office: Office, who: Who) {
  const method = call.slice(0, call.indexOf(' '));
  return callApi(method, path(office, who), {
    ...(body && { body: body(office) }),
    ...(who !== 'signedOut' && { as: people[who] }),
  });
}

describe.each(WRITES.map((write) => [`${write.call}${write.when ? `, ${write.when}` : ''}`, write] as const))(
  '[W12] %s',
  (_name, write) => {
    it.each(WHO)('by %s', async (who) => {
      const author = who === 'signedOut' ? people.member : people[who];
      const office = await putOffice(baton.runtime.database, people, { ...write.office, author });
      const { status, body } = await ask(write, office, who);
      const answer = { status, code: body?.['code'] };
      const expected = write.answers[who];
      // The last owner, and whoever is a member already, are refused for a reason of their own.
      const isConflict = expected === 403 && status === 409;
      expect(isConflict ? ['last_owner', 'already_member'] : [answer.status]).toContain(
        isConflict ? answer.code : expected,
      );
    });
  },
);

describe('[W12] a private board', () => {
  it('is unknown to everybody without a role on it, be it the owner of the workspace', async () => {
    const office = await putOffice(baton.runtime.database, people, { visibility: 'private' });
    for (const [who, status] of [
      ['admin', 404],
      ['member', 404],
      ['viewer', 404],
      ['stranger', 404],
      ['guest', 200],
      ['owner', 200],
    ] as const) {
      const as = people[who];
      expect((await callApi('GET', `/api/boards/${office.boardId}`, { as })).status).toBe(status);
      expect((await callApi('GET', `/api/cards/${office.cardId}`, { as })).status).toBe(status);
      expect((await callApi('PATCH', `/api/cards/${office.cardId}`, { as, body: { title: 'New' } })).status).toBe(
        status,
      );
    }
  });
});

/** Writes about one's own account or a secret that one holds, where no role in one workspace decides, each with the test that proves it. */
const PROVEN_ELSEWHERE: Record<string, string> = {
  'POST /api/auth/[...nextauth]': 'lib/backend/auth/accounts.pg.test.ts',
  'POST /api/users': 'lib/backend/auth/accounts.pg.test.ts',
  'PATCH /api/me': 'lib/backend/auth/accounts.pg.test.ts',
  'DELETE /api/me/hints': 'lib/backend/auth/accounts.pg.test.ts',
  'POST /api/me/deletion': 'lib/backend/commands/accounts/delete-account.pg.test.ts',
  'POST /api/me/password': 'lib/backend/auth/accounts.pg.test.ts',
  'POST /api/password-resets': 'lib/backend/auth/accounts.pg.test.ts',
  'POST /api/password-resets/use': 'lib/backend/auth/accounts.pg.test.ts',
  'DELETE /api/sessions/[sessionId]': 'lib/backend/auth/accounts.pg.test.ts',
  'POST /api/tokens': 'lib/backend/auth/accounts.pg.test.ts',
  'DELETE /api/tokens/[tokenId]': 'lib/backend/auth/accounts.pg.test.ts',
  // Asks about every workspace that the person belongs to, which people of many offices cannot stand for.
  'POST /api/workspaces/[workspaceId]/members/[userId]/reset-link': 'lib/backend/auth/accounts.pg.test.ts',
  'POST /api/realtime/grants': 'lib/backend/http/realtime-routes.pg.test.ts',
  'POST /api/realtime/ticket': 'lib/backend/http/realtime-routes.pg.test.ts',
};

describe('the matrix', () => {
  it('has a row for every write of the API', async () => {
    const known = new Set([...WRITES.map(({ call }) => call), ...Object.keys(PROVEN_ELSEWHERE)]);
    const writes = await listWrites();
    const missing = writes.filter((call) => !known.has(call));
    const howTo =
      'no row says who may do this: add one to WRITES in this file ({ call, answers, path, body }), with the id that the ' +
      'path needs in lib/testing/office.ts; or name the test that proves it in PROVEN_ELSEWHERE';
    expect(missing, howTo).toEqual([]);
    expect(
      [...known].filter((call) => !writes.includes(call)),
      'these rows are of writes that exist no more',
    ).toEqual([]);
  });

  it('names only tests that are there', () => {
    const root = resolve(import.meta.dirname, '../../..');
    expect([...new Set(Object.values(PROVEN_ELSEWHERE))].filter((file) => !existsSync(resolve(root, file)))).toEqual(
      [],
    );
  });
});

/** Every write of every route: a method that is exported and answers anything but 405. */
async function listWrites(): Promise<string[]> {
  const writes: string[] = [];
  for (const { pattern, file } of listApiRoutes()) {
    const handlers = (await import(/* @vite-ignore */ file)) as Record<
      string,
      (request: Request, context: unknown) => Promise<Response>
    >;
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      if (!handlers[method]) continue;
      const call = `${method} ${pattern}`;
      if (pattern === '/api/auth/[...nextauth]') {
        writes.push(call);
        continue;
      }
      const request = new Request('http://localhost:3000/api', { method });
      const response = await handlers[method](request, { params: Promise.resolve({}) });
      if (response.status !== 405) writes.push(call);
    }
  }
  return writes.sort();
}
