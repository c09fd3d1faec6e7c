/** A mention that is being written: from its `@` to the caret. */
export interface MentionQuery {
  /** Where the `@` stands. */
  readonly from: number;
  readonly query: string;
}

/** Up to one space, so that "@Ana Li" still finds Ana Lima; an `@` inside a word belongs to an address. */
const UNFINISHED = /(?<![\p{L}\p{N}_])@([\p{L}\p{N}_.'-]*(?: [\p{L}\p{N}_.'-]*)?)$/u;

/** The mention that ends at the caret; null when none is being written. */
export function findMentionQuery(text: string, caret: number): MentionQuery | null {
  const match = UNFINISHED.exec(text.slice(0, caret));
  return match ? { from: match.index, query: match[1] ?? '' } : null;
}

/** People whose name, or a further part of it, begins as written; whole names first. */
export function matchPeople<Person extends { readonly name: string }>(
  people: readonly Person[],
  query: string,
): Person[] {
  const wanted = query.toLowerCase();
  const rank = ({ name }: Person): number => {
    const lower = name.toLowerCase();
    if (lower.startsWith(wanted)) return 0;
    return lower.split(/[\s-]+/).some((part) => part.startsWith(wanted)) ? 1 : 2;
  };
  return people.filter((person) => rank(person) < 2).sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** The text with the mention completed and a space after it, and where the caret goes. */
export function completeMention(text: string, caret: number, { from }: MentionQuery, name: string) {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}
