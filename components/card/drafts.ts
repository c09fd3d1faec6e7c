import type { Id } from '@/lib/protocol/primitives';

const keyOf = (cardId: Id) => `baton.draft.${cardId}`;

/** A comment that is being written survives the closing of its card, for this tab. */
export function keepDraft(cardId: Id, text: string): void {
  if (text === '') sessionStorage.removeItem(keyOf(cardId));
  else sessionStorage.setItem(keyOf(cardId), text);
}

export function readDraft(cardId: Id): string {
  return typeof sessionStorage === 'undefined' ? '' : (sessionStorage.getItem(keyOf(cardId)) ?? '');
}
