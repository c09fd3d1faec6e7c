import * as z from 'zod/mini';
import { boardExportSchema, exportQuerySchema } from '../board-export';
import { changeCardsCommandSchema } from '../commands/bulk-commands';
import { transferCardsCommandSchema } from '../commands/transfer-commands';
import { idSchema } from '../primitives';
import { cardTileSchema } from '../things';
import { cardOfBoardSchema } from './card-routes';
import { query, write } from './route';

const changed = z.extend(
  z.partial(
    z.pick(cardTileSchema, { listId: true, position: true, labelIds: true, assigneeIds: true, archivedAt: true }),
  ),
  { id: idSchema },
);

/** What concerns many things of a board at once: changing many cards, taking changes back, the whole board as a file. */
export const MANY_ROUTES = {
  changeCards: write('POST /api/boards/{boardId}/cards/bulk', {
    summary: 'Changes up to 200 cards by one event; those that cannot take the change are passed over and named.',
    body: changeCardsCommandSchema,
    result: { cards: z.array(changed), skipped: z.array(z.object({ cardId: idSchema, code: z.string() })) },
    refuses: ['archived', 'limit_reached', 'too_large'],
  }),
  transferCards: write('POST /api/boards/{boardId}/cards/transfer', {
    summary: 'Moves up to 200 cards to a list of another board, with everything in them.',
    details:
      'The caller must be able to write on both. Labels become those of the same name and colour there; labels that it does not have, and people who may not see it, are dropped and named.',
    body: transferCardsCommandSchema,
    result: {
      cards: z.array(cardOfBoardSchema),
      skipped: z.array(z.object({ cardId: idSchema, code: z.string() })),
      lost: z.object({ labels: z.array(z.string()), people: z.int() }),
    },
    refuses: ['archived', 'limit_reached', 'too_large'],
  }),
  undoCommand: write('POST /api/commands/{commandId}/undo', {
    summary: "Takes back what one of the caller's own commands did to a board.",
    details: 'The id of a command is its Idempotency-Key. Undoing an undo is redo.',
    result: { undo: z.object({ undoes: idSchema, skipped: z.array(z.object({ id: idSchema, code: z.string() })) }) },
    refuses: ['archived', 'undo_conflict', 'not_undoable', 'too_large'],
  }),
  exportBoard: query('GET /api/boards/{boardId}/export', {
    summary: 'Answers a whole board as a file that can be imported again, or as a table with one row a card.',
    query: exportQuerySchema,
    reply: boardExportSchema,
    otherReply: { contentType: 'text/csv', describes: 'One row a card, UTF-8 with a byte order mark.' },
  }),
};
