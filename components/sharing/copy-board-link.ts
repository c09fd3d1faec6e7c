import { routes } from '@/components/routes';
import { sharing as words } from '@/components/strings/sharing';
import { toast } from '@/components/ui/toast';
import type { Id } from '@/lib/protocol/primitives';

/** Puts a board's address on the clipboard; without a clipboard it is shown, to be copied by hand. */
export async function copyBoardLink(workspaceId: Id, boardId: Id): Promise<void> {
  const address = new URL(routes.board(workspaceId, boardId), window.location.origin).href;
  try {
    await navigator.clipboard.writeText(address);
    toast.success(words.linkCopied);
  } catch {
    toast.message(words.linkShown, { description: address });
  }
}
