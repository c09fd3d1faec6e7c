import { RECONNECT_BASE_MS, RECONNECT_MAX_MS } from '@/lib/protocol/figures';

/** `min(20 s, 0.5 s + random(0, min(20 s, 0.5 s · 2ⁿ)))`, n being the failures in a row before this one. */
export function backOffMs(failures: number, random: number): number {
  const spread = Math.min(RECONNECT_MAX_MS, RECONNECT_BASE_MS * 2 ** failures);
  return Math.min(RECONNECT_MAX_MS, RECONNECT_BASE_MS + random * spread);
}
