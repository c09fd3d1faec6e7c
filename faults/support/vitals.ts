import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { StackMember } from '@/e2e/support/stack-member';
import { ROOT } from '@/scripts/paths';

const POLL_MS = 20;
const ANSWER_WITHIN_MS = 20_000;

/** Lets every web app and sidecar of a stack answer `readVitals`. */
export const VITALS_ENV = { NODE_OPTIONS: `--import=${pathToFileURL(`${ROOT}/faults/support/tell-vitals.mjs`).href}` };

/** What a process holds after its garbage was collected. */
export interface Vitals {
  readonly usedBytes: number;
  readonly rssBytes: number;
  readonly timers: number;
  readonly sockets: number;
  /** How late its event loop was since it was asked last. */
  readonly lateP99Ms: number;
  readonly lateMaxMs: number;
}

/** Asks a web app or a sidecar that runs with `VITALS_ENV`. */
export async function readVitals(member: StackMember): Promise<Vitals> {
  const from = member.log().length;
  if (member.pid === undefined) throw new Error(`${member.id} does not run.`);
  process.kill(member.pid, 'SIGUSR2');
  const end = Date.now() + ANSWER_WITHIN_MS;
  for (;;) {
    const line = /^\{"vitals":.*\}$/m.exec(member.log().slice(from))?.[0];
    if (line !== undefined) return (JSON.parse(line) as { vitals: Vitals }).vitals;
    if (Date.now() > end) throw new Error(`${member.id} does not say how it is.`);
    await delay(POLL_MS);
  }
}

/** One figure of a sidecar's own metrics, summed over its labels. */
export async function readMetric({ url }: StackMember, name: string): Promise<number> {
  const address = new URL('/metrics', url.replace(/^ws/, 'http'));
  const text = await (await fetch(address)).text();
  const full = `baton_sidecar_${name}`;
  // A name may be the beginning of another one.
  const lines = text.split('\n').filter((line) => line.startsWith(full) && ' {'.includes(line.charAt(full.length)));
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}
