import type { Database } from '@/lib/backend/db/database';
import { isBatonExport, parseBatonExport } from '@/lib/domain/export/parse-baton-export';
import { planBatonImport } from '@/lib/domain/export/plan-baton-import';
import type { ImportPlan } from '@/lib/domain/import/import-plan';
import { planTrelloImport } from '@/lib/domain/import/plan-import';
import { parseTrelloExport, type TrelloExport } from '@/lib/domain/import/trello-export';
import type { BoardExport } from '@/lib/protocol/board-export';
import type { Id } from '@/lib/protocol/primitives';
import { accept, refuse } from './kernel/refusal';
import { newId } from './new-id';

/** Cards that one import may bring, archived ones included; their snapshot must stay one that a browser can hold. */
const MAX_CARDS = 20_000;

/** What importing an export would write, and the report of it; refuses with a reason what is no export, or too large a one. */
export async function planImport(database: Database, workspaceId: Id, json: unknown): Promise<ImportPlan> {
  const plan = isBatonExport(json)
    ? await planBaton(database, workspaceId, accept(parseBatonExport(json)))
    : await planTrello(database, workspaceId, accept(parseTrelloExport(json)));
  if (plan.cards.length > MAX_CARDS) {
    refuse('limit_reached', `The file holds ${plan.cards.length} cards; a board takes at most ${MAX_CARDS}.`);
  }
  return plan;
}

async function planTrello(database: Database, workspaceId: Id, trello: TrelloExport): Promise<ImportPlan> {
  const accounts = await findAccounts(database, workspaceId, trello);
  return planTrelloImport(trello, {
    newId,
    now: new Date().toISOString(),
    matchMember: ({ email }) => accounts.get(normalize(email)) ?? null,
    visibility: 'workspace',
  });
}

/** People of a board of Baton are known by their ids: a file from elsewhere names nobody here. */
async function planBaton({ prisma }: Database, workspaceId: Id, file: BoardExport): Promise<ImportPlan> {
  const userIds = file.people.map(({ id }) => id);
  const here = await prisma.membership.findMany({
    where: { workspaceId, userId: { in: userIds } },
    select: { userId: true },
  });
  const members = new Set(here.map(({ userId }) => userId));
  return planBatonImport(file, { newId, now: new Date().toISOString(), members });
}

/** Accounts by address: members of the workspace who have proven the address, so that nobody becomes the author of what another wrote. */
async function findAccounts(
  { prisma }: Database,
  workspaceId: Id,
  { members }: TrelloExport,
): Promise<Map<string, Id>> {
  const emails = members.all.map(({ email }) => normalize(email)).filter((email) => email !== '');
  if (emails.length === 0) return new Map();
  const people = await prisma.user.findMany({
    where: { email: { in: emails }, emailVerifiedAt: { not: null }, memberships: { some: { workspaceId } } },
    select: { id: true, email: true },
  });
  return new Map(people.map(({ id, email }) => [email, id]));
}

function normalize(email: string | undefined): string {
  return (email ?? '').trim().toLowerCase();
}
