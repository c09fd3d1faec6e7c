import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Stack } from '@/e2e/support/stack';
import { drawnState } from '@/lib/browser/commands/confirmed-state';
import { toBoardSnapshot } from '@/lib/domain/board/board-state';
import type { StreamName } from '@/lib/protocol/streams';
import { ROOT } from '@/scripts/paths';
import { type FaultRun, type Scenario, scale } from '../framework/scenario';
import { Fleet, readHeads, TABS_EACH } from '../support/fleet';
import { makeCrowd, withDatabase } from '../support/people';
import { Tab } from '../support/tab';
import { Writers } from '../support/writers';

const execute = promisify(execFile);
const WRITES = 10;
const SETTLE_MS = 30_000;
/** An epoch is compared every 5 s; the rest is what reloading takes. */
const NOTICED_WITHIN_MS = 10_000;
const POLL_MS = 50;

/** The database is put back to an older copy. */
export const restore: Scenario = {
  name: 'restore',
  breaks:
    'The files of the database are put back to an older copy, so that nothing about it looks different: once while Redis still knows what came later, once with an empty Redis and `npm run db:restore`.',
  holds: 'A new epoch is drawn, every client loads anew, and nobody shows anything that is no longer true.',
  short: scale({ clients: 20 }),
  long: scale({ clients: 500 }),
  run,
};

async function run({ scale: { clients }, findings, within, stack: getStack, say, atEnd }: FaultRun): Promise<void> {
  const stack = await getStack();
  const crowd = await makeCrowd(stack, Math.ceil(clients / TABS_EACH) + 1, 1);
  const [board] = crowd.boards;
  if (board === undefined) throw new Error('The crowd has a board.');
  const person = crowd.people.at(-1);
  if (person === undefined) throw new Error('The crowd has people.');
  const writers = new Writers(
    crowd,
    stack.web.map(({ url }) => url),
  );
  const backup = await copyDatabase(stack);
  const fleet = await Fleet.gather(stack, crowd, clients);
  atEnd(() => fleet.stop());
  const tab = new Tab({ client: person, streams: [board.stream as StreamName] });
  atEnd(() => tab.stop());
  await tab.start();
  await fleet.until(() => tab.isLive, SETTLE_MS);

  for (const way of ['Redis knows better', 'db:restore'] as const) {
    for (let index = 0; index < WRITES; index += 1) await writers.write();
    await fleet.caughtUp(await readHeads(crowd), SETTLE_MS);
    const before = fleet.members[0]?.epoch;
    await stack.postgres.stop();
    await replaceDatabase(backup);
    if (way === 'db:restore') await stack.redis?.kill();
    await stack.postgres.start();
    if (way === 'db:restore') {
      await stack.redis?.start();
      await execute(process.execPath, [join(ROOT, 'scripts', 'run.mjs'), 'db-restore'], {
        env: { ...process.env, DATABASE_URL: stack.postgres.url },
      });
    }
    const back = Date.now();
    say(`the older copy is in place (${way})`);
    const heads = await fleet
      .until(() => fleet.members.every(({ epoch, isLive }) => epoch !== before && isLive), within(SETTLE_MS))
      .then(() => readHeads(crowd));
    findings.atMost(`${way}: everybody has loaded anew`, Date.now() - back, within(NOTICED_WITHIN_MS), ' ms');
    await fleet.caughtUp(heads, SETTLE_MS);
    findings.equal(`${way}: epochs among clients`, new Set(fleet.members.map(({ epoch }) => epoch)).size, 1);
    const ahead = fleet.members.filter(({ seq }) => seq > (heads.get(board.stream) ?? 0)).length;
    findings.equal(`${way}: clients that stand where the log has not been`, ahead, 0);
    await writers.write();
    await fleet.caughtUp(await readHeads(crowd), SETTLE_MS);
    findings.equal(`${way}: a tab shows exactly what the database has`, await agrees(tab, board.boardId), 'yes');
  }
  findings.equal('errors in the tab', tab.errors.length, 0);
  await execute('rm', ['-rf', backup.copy]);
}

interface Backup {
  readonly data: string;
  readonly copy: string;
}

/** A copy of the files of a database that is not running, as an operator would keep one. */
async function copyDatabase(stack: Stack): Promise<Backup> {
  const data = await withDatabase(stack.postgres.url, async (database) => {
    const { rows } = await database.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory ?? '';
  });
  const copy = `${data}.copy`;
  await stack.postgres.stop();
  await execute('cp', ['-a', data, copy]);
  await stack.postgres.start();
  return { data, copy };
}

async function replaceDatabase({ data, copy }: Backup): Promise<void> {
  await execute('rm', ['-rf', data]);
  await execute('cp', ['-a', copy, data]);
}

/** Whether what is drawn is what a fresh reader gets; it may take a moment to arrive. */
async function agrees(tab: Tab, boardId: string): Promise<'yes' | 'no'> {
  const end = Date.now() + SETTLE_MS;
  for (;;) {
    const { data } = await tab.client.snapshot(`/api/boards/${boardId}`);
    const drawn = drawnState(tab.core, 'board', boardId);
    if (drawn !== undefined && sorted(toBoardSnapshot(drawn)) === sorted(data)) return 'yes';
    if (Date.now() > end) return 'no';
    await delay(POLL_MS);
  }
}

/** Text of a snapshot that does not depend on the order in which its things are listed. */
function sorted(snapshot: object): string {
  const lists = Object.entries(snapshot).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((each) => canonical(each)).sort() : canonical(value),
  ]);
  return JSON.stringify(lists.sort());
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
