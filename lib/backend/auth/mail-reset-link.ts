import { resetUrl } from '@/lib/backend/commands/accounts/create-reset-link';
import { Refusal } from '@/lib/backend/commands/kernel/refusal';
import type { Exchange } from '@/lib/backend/http/exchange';
import { checkRateLimit } from '@/lib/backend/http/rate-limits';
import { hashSecret } from './secrets';

/** Sends a reset link to whom it was prepared for, if there is anybody, if this server sends mail, and not too often. */
export async function mailResetLink(exchange: Exchange, token: string): Promise<void> {
  const { runtime } = exchange;
  const where = { hash: hashSecret(token) };
  const reset = await runtime.database.prisma.passwordReset.findUnique({ where, include: { user: true } });
  if (reset === null || runtime.mailer === null) return;
  const { email, name } = reset.user;
  try {
    await checkRateLimit(exchange, 'passwordResetMail', email);
  } catch (error) {
    if (error instanceof Refusal) return;
    throw error;
  }
  const text = [
    `Hello ${name},`,
    'somebody, probably you, asked to set a new password for Baton. This link works once, for one hour:',
    resetUrl(runtime.config.appUrl, token),
    'If it was not you, there is nothing to do.',
  ].join('\n\n');
  await runtime.mailer.send({ to: { name, address: email }, subject: 'A new password for Baton', text });
}
