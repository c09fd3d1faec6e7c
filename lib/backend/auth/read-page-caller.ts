import type { Caller } from '@/lib/backend/commands/kernel/command';
import { Refusal } from '@/lib/backend/commands/kernel/refusal';
import { getRuntime } from '@/lib/backend/get-runtime';
import { authenticate } from './authenticate';

/** Who asks for a page; null when nobody is signed in, or when their session has ended. */
export async function readPageCaller(headers: Headers): Promise<Caller | null> {
  // A stranger's page needs no database, and shows while there is none.
  if (!headers.has('cookie')) return null;
  const runtime = getRuntime();
  await runtime.whenReady();
  try {
    return await authenticate(runtime, headers);
  } catch (error) {
    // A page shows the way to sign in; what it would say in words, its own requests say.
    if (error instanceof Refusal) return null;
    throw error;
  }
}
