/** Where an event stands against the last position that was applied. */
export type PositionClass = 'next' | 'duplicate' | 'ahead' | 'otherEpoch';

/** The gate: apply if and only if `seq = last + 1` in the same epoch. The same rule serves the browser and the sidecar. */
export function classifyPosition(
  last: { epoch: string; seq: number },
  event: { epoch: string; seq: number },
): PositionClass {
  if (event.epoch !== last.epoch) return 'otherEpoch';
  if (event.seq <= last.seq) return 'duplicate';
  return event.seq === last.seq + 1 ? 'next' : 'ahead';
}
