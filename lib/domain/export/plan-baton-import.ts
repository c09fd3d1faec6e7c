import type { BoardExport } from '@/lib/protocol/board-export';
import type { Id } from '@/lib/protocol/primitives';
import type { List } from '@/lib/protocol/things';
import { countPlan } from '../import/count-board';
import type { ImportPlan, WholeBoard } from '../import/import-plan';
import { Tally } from '../import/tally';
import { initialPositions } from '../position';
import { planBatonCard } from './plan-baton-card';
import { replaced } from './replaced';

export interface BatonImportOptions {
  readonly newId: () => Id;
  readonly now: string;
  /** People of the file who have an account in the workspace; all others are kept by name. */
  readonly members: ReadonlySet<Id>;
}

/**
 * Everything that importing a board of Baton will write. Ids are made anew, so that a board can be imported beside the one that
 * it came from; so are positions, since a file may have been written by hand.
 */
export function planBatonImport(file: BoardExport, { newId, now, members }: BatonImportOptions): ImportPlan {
  const tally = new Tally();
  const labelIds = new Map(file.labels.map(({ id }) => [id, newId()]));
  const names = new Map(file.people.map(({ id, name }) => [id, name]));
  const listIds = new Map(file.lists.map(({ id }) => [id, newId()]));
  const homeless = file.cards.filter(({ listId }) => !listIds.has(listId));
  const lists: List[] = replaced(file.lists).map((list) => ({ ...list, id: listIds.get(list.id) ?? newId() }));
  const stray = homeless.length > 0 ? strayList(newId(), now, tally, homeless.length) : null;
  const numberOf = numbering(file, tally);
  const columns = [...file.lists.map(({ id }) => file.cards.filter(({ listId }) => listId === id)), homeless];
  const cards = columns.flatMap(replaced).map((card) =>
    planBatonCard(card, {
      ...{ newId, tally, names, members, labelIds },
      listId: listIds.get(card.listId) ?? stray?.id ?? card.listId,
      number: numberOf(card.number),
    }),
  );
  const whole: WholeBoard = {
    board: {
      ...file.board,
      ...{ id: newId(), visibility: 'workspace', archivedAt: null, background: 'plain' },
      lastCardNumber: Math.max(0, ...cards.map(({ card }) => card.number)),
    },
    lists: atEnds(stray ? [...lists, stray] : lists),
    labels: file.labels.map((label) => ({ ...label, id: labelIds.get(label.id) ?? newId() })),
    cards: cards.map(({ card }) => card),
    checklists: cards.flatMap(({ checklists }) => checklists),
    items: cards.flatMap(({ items }) => items),
    comments: cards.flatMap(({ comments }) => comments),
    attachments: cards.flatMap(({ attachments }) => attachments),
  };
  const counts = countPlan(whole);
  const added = stray ? 1 : 0;
  const came = { ...counts, lists: counts.lists - added, archivedLists: counts.archivedLists - added };
  const people = file.people.map(({ id, name }) => ({ name, matched: members.has(id) }));
  return {
    ...whole,
    report: {
      came: { ...came, members: people.length },
      ...{ notTaken: tally.lines('notTaken'), changed: tally.lines('changed'), people },
    },
  };
}

/** The stray list stands behind all others. */
function atEnds(lists: readonly List[]): List[] {
  const positions = initialPositions(lists.length);
  return lists.map((list, index) => ({ ...list, position: positions[index] ?? list.position }));
}

/** For cards whose list is not in the file: it was made while the file was being written. */
function strayList(id: Id, now: string, tally: Tally, count: number): List {
  tally.add('lists_added');
  tally.add('cards_without_list', count);
  return { id, title: 'Without a list', position: 'a0', wipLimit: null, archivedAt: now };
}

/** People write "#49" into their texts, so numbers stay; one that is taken already gets the next free one. */
function numbering(file: BoardExport, tally: Tally): (wanted: number) => number {
  const taken = new Set<number>();
  let last = Math.max(0, ...file.cards.map(({ number }) => number));
  return (wanted) => {
    const number = taken.has(wanted) ? ++last : wanted;
    if (number !== wanted) tally.add('cards_renumbered');
    taken.add(number);
    return number;
  };
}
