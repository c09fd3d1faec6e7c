import { invitationUrl } from '@/lib/backend/commands/rows/new-invitation';
import type { Exchange } from '@/lib/backend/http/exchange';
import { getInvitation } from '@/lib/backend/queries/get-invitation';

/** Sends an invitation to its address, if it has one and this server sends mail. */
export async function mailInvitation(
  { runtime }: Exchange,
  { email, token, appUrl }: { email?: string | undefined; token: string; appUrl: string },
): Promise<void> {
  if (email === undefined || runtime.mailer === null) return;
  const { inviterName, workspaceName, boardTitle } = await getInvitation(runtime.database.prisma, token);
  const place = boardTitle === null ? `the workspace “${workspaceName}”` : `the board “${boardTitle}”`;
  const text = [
    `${inviterName || 'Somebody'} invites you to ${place} on Baton. This link works once, for an account of this address:`,
    invitationUrl(appUrl, token),
    'If you do not know what this is about, there is nothing to do.',
  ].join('\n\n');
  await runtime.mailer.send({
    to: { name: '', address: email },
    subject: `An invitation to ${boardTitle ?? workspaceName}`,
    text,
  });
}
