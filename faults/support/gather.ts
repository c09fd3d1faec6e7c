import type { Stack } from '@/e2e/support/stack';
import type { FaultRun } from '../framework/scenario';
import { Fleet, TABS_EACH } from './fleet';
import { type Crowd, makeCrowd } from './people';

export interface Gathering {
  readonly stack: Stack;
  readonly crowd: Crowd;
  readonly fleet: Fleet;
  /** Where the web apps are. */
  readonly origins: readonly string[];
}

/** What most scenarios begin with: a crowd with so many boards, and all clients of the scale following them, live. */
export async function gather(run: FaultRun, boards: number): Promise<Gathering> {
  const { clients } = run.scale;
  const stack = await run.stack();
  const crowd = await makeCrowd(stack, Math.ceil(clients / TABS_EACH), boards);
  const fleet = await Fleet.gather(stack, crowd, clients);
  run.atEnd(() => fleet.stop());
  return { stack, crowd, fleet, origins: stack.web.map(({ url }) => url) };
}
