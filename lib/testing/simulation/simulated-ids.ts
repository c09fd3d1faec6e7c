import type { Id } from '@/lib/protocol/primitives';

/** Ids of version 7 that count up, so that a seed repeats a run exactly. */
export class SimulatedIds {
  private count = 0;

  readonly next = (): Id => {
    this.count += 1;
    return `01930000-0000-7000-8000-${this.count.toString(16).padStart(12, '0')}`;
  };
}
