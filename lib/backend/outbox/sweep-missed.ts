import type { OutboxWork } from '@/lib/backend/commands/kernel/services';
import { carry, project, type WorkTools } from './handle-work';
import { claimMissedWork, giveBack, markHandled } from './outbox-rows';

const PAGE_ROWS = 100;

/** Handles what the fast path missed, in order; answers how many rows were handled. Rows that fail come again later. */
export async function sweepMissed(tools: WorkTools): Promise<number> {
  let handled = 0;
  for (;;) {
    const work = await claimMissedWork(tools.database, PAGE_ROWS);
    if (work.length === 0) return handled;
    handled += await handlePage(tools, work);
    if (work.length < PAGE_ROWS) return handled;
  }
}

async function handlePage(tools: WorkTools, work: readonly OutboxWork[]): Promise<number> {
  const carried = await carry(tools, work).then(
    () => true,
    (error: unknown) => warn(tools, 'carry', error, work),
  );
  const failed: OutboxWork[] = [];
  for (const row of work) {
    const followed = await project(tools, [row]).then(
      () => true,
      (error: unknown) => warn(tools, 'project', error, [row]),
    );
    if (!followed || !carried) failed.push(row);
  }
  const done = work.filter((row) => !failed.includes(row));
  await markHandled(tools.database, done);
  if (failed.length > 0) await giveBack(tools.database, failed);
  return done.length;
}

function warn({ log }: WorkTools, stage: string, error: unknown, work: readonly OutboxWork[]): false {
  log.warn({ stage, rows: work.map(({ id }) => String(id)), err: error }, 'outbox rows will be tried again');
  return false;
}
