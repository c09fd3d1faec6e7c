import type { TransportKind } from '@/lib/browser/realtime/sync-state';
import { simulate } from '@/lib/testing/simulation/simulate';

/** A process that simulates the seeds it is sent, one after the other, and answers each with what was wrong. */
process.on('message', async ({ seed, best }: { seed: number; best: TransportKind }) => {
  const problems = await simulate(seed, best).catch((error: unknown) => [String(error)]);
  process.send?.({ seed, best, problems });
});
