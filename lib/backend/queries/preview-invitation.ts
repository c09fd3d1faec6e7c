import { Refusal } from '@/lib/backend/commands/kernel/refusal';
import { getRuntime } from '@/lib/backend/get-runtime';
import { getInvitation, type InvitationPreview } from './get-invitation';

/** Where an invitation leads, for its page; null for every token that does not work. */
export async function previewInvitation(token: string): Promise<InvitationPreview | null> {
  const runtime = getRuntime();
  await runtime.whenReady();
  try {
    return await getInvitation(runtime.database.prisma, token);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
