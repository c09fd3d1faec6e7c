import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { TransportKind } from '@/lib/browser/realtime/sync-state';
import type { SidecarKind } from '@/lib/testing/simulation/world';
import { ROOT } from '@/scripts/paths';
import { type FaultRun, type Scenario, scale } from '../framework/scenario';

const TRANSPORTS: readonly TransportKind[] = ['webSocket', 'sse', 'longPoll'];
const SIDECARS: readonly SidecarKind[] = ['simulated', 'real'];
const KEPT_FILE = join(ROOT, 'lib', 'testing', 'simulation', 'kept-seeds.json');
const WORKER = join(ROOT, 'faults', 'support', 'seed-worker.ts');
const TELL_EVERY = 500;

interface Job {
  readonly seed: number;
  readonly best: TransportKind;
  readonly sidecars: SidecarKind;
}
type Outcome = Job & { readonly problems: readonly string[] };

/** The simulation of lib/testing/simulation over many more seeds than a test run has time for, in all cores at once. */
export const convergence: Scenario = {
  name: 'convergence',
  breaks:
    '4 to 8 tabs do 200 things over lines that drop, repeat, reorder, delay and are cut, with two sidecars that restart and databases that are restored, under a clock that is not real.',
  holds:
    'Every tab shows exactly what the app has, nothing is done twice, nothing is left pending; over WebSocket, event stream and long poll in turn, every other seed through two real sidecars and the in-memory bus.',
  short: null,
  long: scale({ seeds: 10_000, seconds: 4 * 3_600 }),
  run,
};

/** `seeds` from `seed` on (1 unless given), for at most `seconds`. A seed that fails is kept and runs with every `npm test`. */
async function run({ scale: { seeds, seed: first, seconds }, findings, say }: FaultRun): Promise<void> {
  const from = first === 0 ? 1 : first;
  const end = Date.now() + seconds * 1_000;
  let next = 0;
  let done = 0;
  const failed: Outcome[] = [];
  const takeJob = (): Job | null => {
    if (next >= seeds || Date.now() > end) return null;
    const seed = from + next;
    next += 1;
    const best = TRANSPORTS[seed % TRANSPORTS.length] ?? 'webSocket';
    return { seed, best, sidecars: SIDECARS[seed % SIDECARS.length] ?? 'simulated' };
  };
  const take = (outcome: Outcome) => {
    done += 1;
    if (done % TELL_EVERY === 0) say(`${done} seeds`);
    if (outcome.problems.length === 0) return;
    failed.push(outcome);
    keep(outcome);
    say(`seed ${outcome.seed} over ${outcome.best}, ${outcome.sidecars} sidecars: ${outcome.problems.join('; ')}`);
  };
  await Promise.all(cpus().map(() => work(takeJob, take)));
  findings.tell('seeds asked for', seeds);
  findings.tell(`seeds run, from ${from} on`, done);
  findings.tell('operations', done * 200);
  findings.equal('seeds in which some tab differed', failed.length, 0);
  for (const { seed, best, sidecars, problems } of failed)
    findings.tell(`seed ${seed} over ${best}, ${sidecars} sidecars`, problems.join('; '));
}

async function work(takeJob: () => Job | null, take: (outcome: Outcome) => void): Promise<void> {
  const worker = fork(WORKER, { execArgv: ['--import', 'tsx'], cwd: ROOT });
  try {
    for (let job = takeJob(); job !== null; job = takeJob()) take(await ask(worker, job));
  } finally {
    worker.kill();
  }
}

function ask(worker: ChildProcess, job: Job): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`seed ${job.seed} ended its process with ${code}`));
    worker.once('exit', ended);
    worker.once('message', (outcome) => {
      worker.off('exit', ended);
      resolve(outcome as Outcome);
    });
    worker.send(job);
  });
}

function keep({ seed, best, sidecars }: Outcome): void {
  const kept = JSON.parse(readFileSync(KEPT_FILE, 'utf8')) as Job[];
  if (kept.some((each) => each.seed === seed && each.best === best && each.sidecars === sidecars)) return;
  writeFileSync(KEPT_FILE, `${JSON.stringify([...kept, { seed, best, sidecars }], null, 2)}\n`);
}
