import type { TransportKind } from '@/lib/browser/realtime/sync-state';
import { simulate } from '@/lib/testing/simulation/simulate';
import type { SidecarKind } from '@/lib/testing/simulation/world';

/** A process that simulates the seeds it is sent, one after the other, and answers each with what was wrong. */
process.on(
  'message',
  async ({ seed, best, sidecars }: { seed: number; best: TransportKind; sidecars: SidecarKind }) => {
    const problems = await simulate(seed, best, sidecars).catch((error: unknown) => [String(error)]);
    process.send?.({ seed, best, sidecars, problems });
  },
);
