import type { Id } from '@/lib/protocol/primitives';
import { defineCommand } from './kernel/command';
import { atOwnStream } from './locate';
import { changeWatch } from './watch';

/** A person wants to hear no more of a board, also of one that they may not read any more. */
export const unwatchBoard = defineCommand<{ readonly boardId: Id }>({
  name: 'unwatchBoard',
  locate: (_tx, _input, caller) => atOwnStream(caller.userId),
  allows: () => true,
  decide: (tx, { boardId }, context) => changeWatch(tx, { kind: 'board', id: boardId }, false, context),
});

/** A person wants to hear no more of a card, also of one that has gone. */
export const unwatchCard = defineCommand<{ readonly cardId: Id }>({
  name: 'unwatchCard',
  locate: (_tx, _input, caller) => atOwnStream(caller.userId),
  allows: () => true,
  decide: (tx, { cardId }, context) => changeWatch(tx, { kind: 'card', id: cardId }, false, context),
});
