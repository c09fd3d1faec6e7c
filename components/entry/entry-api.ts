import { v7 as uuidv7 } from 'uuid';
import { createAccountsApi } from '@/lib/browser/api/accounts-api';
import { createHttp } from '@/lib/browser/api/http';
import { systemClock } from '@/lib/browser/clock';

// Before signing in there is no provider with caches and outbox, only the API client.
const accounts = createAccountsApi(createHttp({ fetch: globalThis.fetch.bind(globalThis), clock: systemClock }));

/** Makes an account; rejects with `ProblemError` or `NetworkError`. */
export async function signUp(account: { name: string; email: string; password: string }): Promise<void> {
  await accounts.signUp(account, { key: uuidv7() });
}

/** Sets the password for which a reset link was made; rejects with `ProblemError` or `NetworkError`. */
export async function resetPassword(token: string, newPassword: string): Promise<void> {
  await accounts.resetPassword({ token, newPassword }, { key: uuidv7() });
}

/** Asks for a reset link by mail; rejects with `ProblemError` or `NetworkError`, never because there is no such account. */
export async function requestPasswordReset(email: string): Promise<void> {
  await accounts.requestPasswordReset({ email }, { key: uuidv7() });
}
