import { fitsBounds, splitText } from './bounded-text';
import type { PlannedComment } from './import-plan';
import { LONG_TEXT, TEXT_PART } from './limits';
import type { Planning } from './planning';

/** Who and when: what every part of a long text has in common. */
type CommentFields = Pick<PlannedComment, 'cardId' | 'authorId' | 'authorName' | 'createdAt' | 'editedAt'>;

/** The author of what the import itself writes so that nothing is lost. */
export const IMPORTER = { authorId: null, authorName: 'Trello import', editedAt: null } as const;

/** Texts one below the other as a description; what does not fit is left over for comments. */
export function planDescription(
  texts: readonly string[],
  { tally }: Planning,
): { description: string; rest: string[] } {
  const whole = texts.filter((text) => text !== '').join('\n\n');
  const [description = '', ...rest] = splitLongText(whole);
  if (rest.length > 0) tally.add('descriptions_cut');
  return { description, rest };
}

/** One comment, or several of the same author and time where its text is too long for one. */
export function planComment(comment: CommentFields & { readonly body: string }, planning: Planning): PlannedComment[] {
  const { body, ...fields } = comment;
  const [first = '', ...rest] = splitLongText(body);
  if (rest.length > 0) planning.tally.add('comments_cut');
  const head: PlannedComment = { id: planning.newId(), ...fields, body: first, version: 1, deletedAt: null };
  return [head, ...planContinuations('Continued', rest, fields, planning)];
}

/** The further parts of a long text as comments. Each says which part it is, and is otherwise the text to the letter. */
export function planContinuations(
  heading: string,
  parts: readonly string[],
  fields: CommentFields,
  { newId, tally }: Planning,
): PlannedComment[] {
  tally.add('comments_added', parts.length);
  return parts.map((part, index) => ({
    id: newId(),
    ...fields,
    body: `${heading} (${index + 2} of ${parts.length + 1})\n\n${part}`,
    version: 1,
    deletedAt: null,
  }));
}

/** The text alone when it fits as a description or comment, else its parts. */
export function splitLongText(text: string): string[] {
  return fitsBounds(text, LONG_TEXT) ? [text] : splitText(text, TEXT_PART);
}
