import type { Caller } from '@/lib/backend/commands/kernel/command';
import { Refusal } from '@/lib/backend/commands/kernel/refusal';
import { getRuntime } from '@/lib/backend/get-runtime';
import { authenticate } from './authenticate';

/** Who looks at a page; null for strangers and for sessions that have ended. */
export async function readPageCaller(headers: Headers): Promise<Caller | null> {
  const runtime = getRuntime();
  await runtime.whenReady();
  try {
    return await authenticate(runtime, headers);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
