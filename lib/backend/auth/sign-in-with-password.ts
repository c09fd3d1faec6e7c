import { Refusal } from '@/lib/backend/commands/kernel/refusal';
import { demoEmail } from '@/lib/backend/config/demo-people';
import type { Runtime } from '@/lib/backend/create-runtime';
import { ANONYMOUS } from '@/lib/backend/http/exchange';
import { checkRateLimit, refundRateLimit } from '@/lib/backend/http/rate-limits';
import type { Id } from '@/lib/protocol/primitives';
import { verifyPassword } from './passwords';

const MAX_LOGIN_LENGTH = 254;
const MAX_PASSWORD_LENGTH = 256;

/**
 * Whose e-mail address (for demo people also the bare name) and password these are. Refuses with `invalid_credentials`, alike and after
 * alike work whether the account exists or not, or with `rate_limited`. Attempts that fail are counted for address and account.
 */
export async function signInWithPassword(
  runtime: Runtime,
  headers: Headers,
  login: string,
  password: string,
): Promise<{ id: Id }> {
  const email = toEmail(login);
  const asker = { runtime, request: { headers }, caller: ANONYMOUS };
  await checkRateLimit(asker, 'signIn');
  await checkRateLimit(asker, 'signInAccount', email);
  const user = await runtime.database.prisma.user.findUnique({ where: { email } });
  // Their passwords are public, so outside of demo mode they are nobody's.
  const passwordHash = user?.isDemo && !runtime.config.demo ? null : (user?.passwordHash ?? null);
  const isRight = await verifyPassword(passwordHash, password.slice(0, MAX_PASSWORD_LENGTH + 1));
  if (user === null || !isRight) throw new Refusal('invalid_credentials', 'Address or password is not right.');
  await refundRateLimit(asker, 'signIn');
  await refundRateLimit(asker, 'signInAccount', email);
  return { id: user.id };
}

function toEmail(login: string): string {
  const text = login.trim().toLowerCase().slice(0, MAX_LOGIN_LENGTH);
  return text.includes('@') ? text : demoEmail(text);
}
