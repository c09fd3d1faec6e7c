import * as z from 'zod/mini';
import type { Id } from '@/lib/protocol/primitives';
import { versionSchema } from '@/lib/protocol/primitives';

const PREFIX = 'baton.draft.';
const commentKey = (cardId: Id) => `${PREFIX}${cardId}`;
const descriptionKey = (cardId: Id) => `${PREFIX}description.${cardId}`;

/** A description that is being written, with the text and version that it began from. */
const descriptionDraftSchema = z.object({
  text: z.string(),
  base: z.object({ version: versionSchema, text: z.string() }),
});
export type DescriptionDraft = z.infer<typeof descriptionDraftSchema>;

/*
 * What is being written survives the closing of its card, a reload and a crash of the page, for this tab: another person at
 * the same browser does not find it in theirs.
 */

/** Keeps the comment that is being written; an empty one is forgotten. */
export function keepDraft(cardId: Id, text: string): void {
  if (text === '') sessionStorage.removeItem(commentKey(cardId));
  else sessionStorage.setItem(commentKey(cardId), text);
}

export function readDraft(cardId: Id): string {
  return typeof sessionStorage === 'undefined' ? '' : (sessionStorage.getItem(commentKey(cardId)) ?? '');
}

/** Keeps the description that is being written; null forgets it. */
export function keepDescriptionDraft(cardId: Id, draft: DescriptionDraft | null): void {
  if (draft === null) sessionStorage.removeItem(descriptionKey(cardId));
  else sessionStorage.setItem(descriptionKey(cardId), JSON.stringify(draft));
}

export function readDescriptionDraft(cardId: Id): DescriptionDraft | null {
  const kept = typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(descriptionKey(cardId));
  return kept === null ? null : (descriptionDraftSchema.safeParse(JSON.parse(kept)).data ?? null);
}
