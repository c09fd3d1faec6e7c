import type { Database } from '@/lib/backend/db/database';
import type { ImportPlan } from '@/lib/domain/import/import-plan';
import { planTrelloImport } from '@/lib/domain/import/plan-import';
import { parseTrelloExport, type TrelloExport } from '@/lib/domain/import/trello-export';
import type { Id } from '@/lib/protocol/primitives';
import { accept, refuse } from './kernel/refusal';
import { newId } from './new-id';

/** Cards that one import may bring, archived ones included; their snapshot must stay one that a browser can hold. */
const MAX_CARDS = 20_000;

/** What importing an export would write, and the report of it; refuses with a reason what is no export, or too large a one. */
export async function planImport(database: Database, workspaceId: Id, json: unknown): Promise<ImportPlan> {
  const trello = accept(parseTrelloExport(json));
  const accounts = await findAccounts(database, workspaceId, trello);
  const plan = planTrelloImport(trello, {
    newId,
    now: new Date().toISOString(),
    matchMember: ({ email }) => accounts.get(normalize(email)) ?? null,
    visibility: 'workspace',
  });
  if (plan.cards.length > MAX_CARDS) {
    refuse('limit_reached', `The file holds ${plan.cards.length} cards; a board takes at most ${MAX_CARDS}.`);
  }
  return plan;
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
