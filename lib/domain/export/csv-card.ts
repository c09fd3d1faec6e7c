import type { BoardExport, ExportedCard } from '@/lib/protocol/board-export';

/** The columns of a board as a table, one row a card. */
export const CSV_COLUMNS = [
  'Number',
  'Title',
  'List',
  'Labels',
  'People',
  'Start',
  'Due',
  'Done',
  'Archived',
  'Description',
  'Steps done',
  'Steps',
  'Comments',
  'Links',
  'Created',
] as const;

/** A card's row. Several values of one cell are parted by a semicolon. */
export function csvCard(
  card: ExportedCard,
  { lists, labels, people }: Pick<BoardExport, 'lists' | 'labels' | 'people'>,
) {
  const items = card.checklists.flatMap((checklist) => checklist.items);
  const list = lists.find(({ id }) => id === card.listId);
  const nameOf = (things: readonly { id: string; name: string }[], id: string) =>
    things.find((thing) => thing.id === id)?.name ?? [];
  return [
    card.number,
    card.title,
    list?.title ?? null,
    card.labelIds.flatMap((id) => nameOf(labels, id)).join('; '),
    [...card.assigneeIds.flatMap((id) => nameOf(people, id)), ...card.assigneeNames].join('; '),
    card.startAt,
    card.dueAt,
    card.dueDone ? 'yes' : 'no',
    card.archivedAt !== null || (list && list.archivedAt !== null) ? 'yes' : 'no',
    card.description,
    items.filter(({ done }) => done).length,
    items.length,
    card.comments.filter(({ deletedAt }) => deletedAt === null).length,
    card.attachments.map(({ url }) => url).join('; '),
    card.createdAt,
  ] satisfies Record<number, string | number | null>;
}
