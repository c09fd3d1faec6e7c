import { createBoardCommands } from '@/lib/browser/commands/board-commands';
import { drawnState } from '@/lib/browser/commands/confirmed-state';
import type { Core } from '@/lib/browser/core/core';
import type { BoardState } from '@/lib/domain/board/board-state';
import type { Id } from '@/lib/protocol/primitives';
import type { SeededRandom } from './seeded-random';

type Operation = (commands: ReturnType<typeof createBoardCommands>, board: BoardState, random: SeededRandom) => void;

const anyList = (board: BoardState, random: SeededRandom) => random.pick(Object.keys(board.lists));
const anyCard = (board: BoardState, random: SeededRandom) =>
  random.pick(Object.values(board.cards).flatMap((column) => Object.values(column)));

/** A place as a person would drop something: after one that is seen there, before another, or at the end. */
function anyPlace(siblings: readonly Id[], random: SeededRandom) {
  const neighbour = random.pick(siblings);
  if (neighbour === undefined || random.chance(0.3)) return {};
  return random.chance(0.5) ? { afterId: neighbour } : { beforeId: neighbour };
}

const OPERATIONS: readonly Operation[] = [
  (commands, board, random) =>
    commands.createList({ title: `List ${random.below(100)}`, ...anyPlace(Object.keys(board.lists), random) }),
  (commands, board, random) => {
    const listId = anyList(board, random);
    if (listId) commands.moveList(listId, anyPlace(Object.keys(board.lists), random));
  },
  (commands, board, random) => {
    const listId = anyList(board, random);
    if (listId) commands.renameList(listId, `Renamed ${random.below(100)}`);
  },
  (commands, board, random) => {
    const listId = anyList(board, random);
    if (listId && random.chance(0.2)) commands.archiveList(listId);
    else if (listId) commands.restoreList(listId);
  },
  createCard,
  createCard,
  moveCard,
  moveCard,
  moveCard,
  (commands, board, random) => {
    const card = anyCard(board, random);
    if (card) commands.updateCard(card.id, { title: `Title ${random.below(1_000)}` });
  },
  (commands, board, random) => {
    const card = anyCard(board, random);
    if (card) commands.updateCard(card.id, { description: `Text ${random.below(1_000)}`, dueDone: random.chance(0.5) });
  },
  (commands, board, random) => {
    const card = anyCard(board, random);
    if (!card) return;
    if (card.archivedAt === null) commands.archiveCard(card.id);
    else if (random.chance(0.5)) commands.restoreCard(card.id);
    else commands.deleteCard(card.id);
  },
  changeCards,
  (commands, _board, random) => commands.createLabel({ name: `Label ${random.below(100)}`, color: 'green' }),
  (commands, board, random) => {
    const [card, labelId] = [anyCard(board, random), random.pick(Object.keys(board.labels))];
    if (card && labelId && random.chance(0.7)) commands.addLabel(card.id, labelId);
    else if (card && labelId) commands.removeLabel(card.id, labelId);
  },
  (commands, board, random) => {
    const labelId = random.pick(Object.keys(board.labels));
    if (labelId && random.chance(0.2)) commands.deleteLabel(labelId);
  },
  (commands, board, random) => {
    const [card, userId] = [anyCard(board, random), random.pick(Object.keys(board.members))];
    if (card && userId && random.chance(0.7)) commands.addAssignee(card.id, userId);
    else if (card && userId) commands.removeAssignee(card.id, userId);
  },
];

function createCard(...[commands, board, random]: Parameters<Operation>): void {
  const listId = anyList(board, random);
  if (!listId) return;
  commands.createCard({
    listId,
    title: `Card ${random.below(1_000)}`,
    ...anyPlace(Object.keys(board.cards[listId] ?? {}), random),
  });
}

function moveCard(...[commands, board, random]: Parameters<Operation>): void {
  const card = anyCard(board, random);
  const listId = anyList(board, random);
  if (card && listId)
    commands.moveCard(card.id, { listId, ...anyPlace(Object.keys(board.cards[listId] ?? {}), random) });
}

function changeCards(...[commands, board, random]: Parameters<Operation>): void {
  const cardIds = Array.from({ length: 1 + random.below(4) }, () => anyCard(board, random)?.id ?? []).flat();
  const [listId, labelId] = [anyList(board, random), random.pick(Object.keys(board.labels))];
  const userId = random.pick(Object.keys(board.members));
  if (cardIds.length === 0) return;
  if (listId && random.chance(0.5)) {
    commands.changeCards(cardIds, {
      do: 'move',
      listId,
      ...anyPlace(Object.keys(board.cards[listId] ?? {}), random),
    });
  } else if (labelId && random.chance(0.5)) commands.changeCards(cardIds, { do: 'addLabel', labelId });
  else if (userId) commands.changeCards(cardIds, { do: random.chance(0.5) ? 'assign' : 'unassign', userId });
}

/** Does one thing that somebody who sees this tab's board might do. */
export function doSomething(core: Core, boardId: Id, random: SeededRandom): void {
  const board = drawnState(core, 'board', boardId);
  const operation = random.pick(OPERATIONS);
  if (board && operation) operation(createBoardCommands(core, boardId), board, random);
}
