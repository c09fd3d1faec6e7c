import type { Bus } from '@/lib/backend/bus/ports';

/** Opens one more bus on the same place, as another process would. */
export type OpenBusForTest = (options?: { presenceTtlMs: number }) => Bus;
