import { routes } from '@/components/routes';
import { board as words } from '@/components/strings/board';
import { toast } from '@/components/ui/toast';
import { toShortId } from '@/lib/domain/short-id';
import type { Id } from '@/lib/protocol/primitives';

/** Puts a card's short address on the clipboard; without a clipboard it is shown, to be copied by hand. */
export async function copyCardLink(cardId: Id): Promise<void> {
  const address = new URL(routes.shortCard(toShortId(cardId)), window.location.origin).href;
  try {
    await navigator.clipboard.writeText(address);
    toast.success(words.card.linkCopied);
  } catch {
    toast.message(words.card.linkShown, { description: address });
  }
}
