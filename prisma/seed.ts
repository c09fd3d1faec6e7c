import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '@/lib/backend/auth/passwords';
import { addAssignee } from '@/lib/backend/commands/add-assignee';
import { createComment } from '@/lib/backend/commands/create-comment';
import type { CommandRequest } from '@/lib/backend/commands/kernel/command';
import { executeCommand } from '@/lib/backend/commands/kernel/execute-command';
import { type DemoUser, seedDemo } from '@/lib/backend/commands/seed-demo';
import { DEMO_PASSWORD, DEMO_PEOPLE, demoEmail } from '@/lib/backend/config/demo-people';
import { getConfig, getDatabaseUrl } from '@/lib/backend/config/get-config';
import { createRuntime, type Runtime } from '@/lib/backend/create-runtime';
import { effects, projectors } from '@/lib/backend/projections/registry';
import { assertNever } from '@/lib/domain/assert-never';
import type { WholeBoard } from '@/lib/domain/import/import-plan';
import type { Id } from '@/lib/protocol/primitives';
import type { DemoName } from './demo/demo-board';
import { DEMO_DEEDS, type DemoDeed } from './demo/demo-deeds';
import { demoWorkspacePlan } from './demo/demo-workspace';

/**
 * Fills an empty database with the demo people and their workspace, in demo mode; does nothing otherwise. Nobody listens yet, so the bus
 * is one of this process; the web app publishes into its own what was committed shortly before it began.
 */
async function seed(): Promise<void> {
  const config = { ...getConfig(), bus: { kind: 'memory' } as const };
  if (!config.demo) return console.log('Demo mode is off; nothing was seeded.');
  const runtime = createRuntime({ config, databaseUrl: getDatabaseUrl(), projectors, effects, sweepTasks: [] });
  try {
    await runtime.whenReady();
    const { people, ids, workspace, boards } = await planDemo();
    const caller = { userId: people[0].id, sid: people[0].id, via: 'session' } as const;
    const request = { caller, key: uuidv7(), fingerprint: 'seed' };
    const reply = await executeCommand(runtime, seedDemo, request, { people, workspace, boards });
    if (reply.status === 201) await doDeeds(runtime, ids, boards);
    await runtime.outbox.idle();
    console.log(
      reply.status === 201 ? 'The demo workspace is there.' : 'There are people already; nothing was seeded.',
    );
  } finally {
    await runtime.close();
  }
}

async function doDeeds(runtime: Runtime, ids: Readonly<Record<DemoName, Id>>, boards: readonly WholeBoard[]) {
  const cards = boards.flatMap((board) => board.cards);
  for (const deed of DEMO_DEEDS) {
    const cardId = found(cards.find(({ title }) => title === deed.card)).id;
    const caller = { userId: ids[deed.by], sid: ids[deed.by], via: 'session' } as const;
    const reply = await doDeed(runtime, deed, { caller, key: uuidv7(), fingerprint: 'seed' }, cardId, ids);
    if (reply.status >= 400) throw new Error(`The demo could not ${deed.kind} on “${deed.card}”: ${reply.status}.`);
  }
}

function doDeed(
  runtime: Runtime,
  deed: DemoDeed,
  request: CommandRequest,
  cardId: Id,
  ids: Readonly<Record<DemoName, Id>>,
) {
  switch (deed.kind) {
    case 'comment':
      return executeCommand(runtime, createComment, request, { cardId, id: uuidv7(), body: deed.text });
    case 'assign':
      return executeCommand(runtime, addAssignee, request, { cardId, userId: ids[deed.person] });
    default:
      return assertNever(deed);
  }
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('The demo names somebody or something that is not in it.');
  return thing;
}

async function planDemo() {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const users = DEMO_PEOPLE.map(({ login, name, color }) => {
    return { login, id: uuidv7(), name, color, email: demoEmail(login), passwordHash };
  });
  const [ana, bo, chi, dev] = users.map(({ id, name }) => ({ userId: id, name }));
  if (!ana || !bo || !chi || !dev) throw new Error('the demo has four people');
  const plan = demoWorkspacePlan({ now: new Date().toISOString(), newId: uuidv7, people: { ana, bo, chi, dev } });
  const roles = new Map(plan.members.map(({ userId, role }) => [userId, role]));
  const [first, ...others] = users.map(({ login: _login, ...user }): DemoUser => {
    return { ...user, role: roles.get(user.id) ?? 'member' };
  });
  if (!first) throw new Error('the demo has four people');
  const ids = { ana: ana.userId, bo: bo.userId, chi: chi.userId, dev: dev.userId };
  return { ...plan, ids, people: [first, ...others] as const };
}

await seed();
