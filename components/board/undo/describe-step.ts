import { undo as words } from '@/components/strings/undo';
import type { UndoStep } from '@/lib/browser/undo/undo-stacks';
import { type BoardState, findCard } from '@/lib/domain/board/board-state';
import { isCreation, type Touch, touchedFields } from '@/lib/domain/undo/touched-fields';

/** What a step did, in words: "move of “Buy milk”". */
export function describeStep({ change }: UndoStep, board: BoardState): string {
  const touches = touchedFields(change);
  const of = nameOf(touches, board);
  if (isCreation(change)) return words.what.create(of);
  const archived = touches.find(({ field }) => field === 'archivedAt');
  if (archived) return archived.now === null ? words.what.restore(of) : words.what.archive(of);
  const fields = new Set(touches.map(({ field }) => field));
  if (fields.has('position')) return words.what.move(of);
  const [only, ...others] = new Set([...fields].map((field) => WORDS[field] ?? words.what.change));
  return only && others.length === 0 ? only(of) : words.what.change(of);
}

const { title, description, labels, people, dates } = words.what;
const WORDS: Readonly<Record<string, (of: string) => string>> = {
  ...{ title, description, labelIds: labels, assigneeIds: people, startAt: dates, dueAt: dates, dueDone: dates },
};

function nameOf(touches: readonly Touch[], board: BoardState): string {
  const ids = [...new Set(touches.map(({ id }) => id))];
  const [id] = ids;
  if (ids.length > 1 || id === undefined) return words.cards(ids.length);
  const card = findCard(board, id);
  if (card) return words.card(card.title);
  const list = board.lists[id];
  return list ? words.list(list.title) : words.something;
}
