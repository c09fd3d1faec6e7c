import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '@/lib/backend/auth/passwords';
import { executeCommand } from '@/lib/backend/commands/kernel/execute-command';
import { type DemoUser, seedDemo } from '@/lib/backend/commands/seed-demo';
import { DEMO_PASSWORD, DEMO_PEOPLE, demoEmail } from '@/lib/backend/config/demo-people';
import { getConfig, getDatabaseUrl } from '@/lib/backend/config/get-config';
import { createRuntime } from '@/lib/backend/create-runtime';
import { effects, projectors } from '@/lib/backend/projections/registry';
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
    const { people, workspace, boards } = await planDemo();
    const caller = { userId: people[0].id, sid: people[0].id, via: 'session' } as const;
    const request = { caller, key: uuidv7(), fingerprint: 'seed' };
    const reply = await executeCommand(runtime, seedDemo, request, { people, workspace, boards });
    await runtime.outbox.idle();
    console.log(
      reply.status === 201 ? 'The demo workspace is there.' : 'There are people already; nothing was seeded.',
    );
  } finally {
    await runtime.close();
  }
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
  return { ...plan, people: [first, ...others] as const };
}

await seed();
