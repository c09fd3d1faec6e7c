import * as z from 'zod/mini';
import {
  createCardCommandSchema,
  createLabelCommandSchema,
  createListCommandSchema,
  placementSchema,
  setListLimitCommandSchema,
  updateLabelCommandSchema,
  updateListCommandSchema,
} from '../commands/board-commands';
import { copyBoardCommandSchema, copyListCommandSchema } from '../commands/copy-commands';
import {
  changeRoleCommandSchema,
  createBoardInvitationCommandSchema,
  updateBoardCommandSchema,
} from '../commands/workspace-commands';
import { importCountsSchema } from '../imports';
import { idSchema } from '../primitives';
import { boardSnapshotSchema } from '../snapshots';
import { boardSchema, cardTileSchema, labelSchema, listSchema, memberSchema, watchSchema } from '../things';
import { invitationSchema } from './account-things';
import { query, snapshot, write } from './route';

const board = { board: boardSchema };
const list = { list: listSchema };
const label = { label: labelSchema };
const gone = z.object({ id: idSchema });
const watch = { watch: z.extend(watchSchema, { watching: z.boolean() }) };
const star = { star: z.object({ boardId: idSchema }) };

/** Boards, their lists, labels and people. */
export const BOARD_ROUTES = {
  getBoard: snapshot('GET /api/boards/{boardId}', {
    summary: 'Answers the snapshot of a board: lists, cards, labels and people, archived ones among them.',
    data: boardSnapshotSchema,
  }),
  copyBoard: write('POST /api/boards/{boardId}/copy', {
    summary: 'Copies a board: its lists and labels, and its cards unless they are left out.',
    details:
      'Whoever copies owns the copy. Comments, stored files, people and what is archived stay with the original.',
    body: copyBoardCommandSchema,
    result: { board: boardSchema },
    status: 201,
    refuses: ['archived', 'id_taken'],
  }),
  updateBoard: write('PATCH /api/boards/{boardId}', {
    summary: 'Changes the title, description, colour, background or visibility of a board.',
    body: updateBoardCommandSchema,
    result: board,
    ifMatch: true,
    refuses: ['archived'],
  }),
  deleteBoard: write('DELETE /api/boards/{boardId}', {
    summary: 'Deletes an archived board with everything on it.',
    result: { board: gone },
    refuses: ['not_archived'],
  }),
  archiveBoard: write('POST /api/boards/{boardId}/archive', {
    summary: 'Archives a board: it is read and not changed from then on.',
    result: board,
    refuses: ['archived'],
  }),
  restoreBoard: write('POST /api/boards/{boardId}/restore', {
    summary: 'Takes a board out of the archive.',
    result: board,
    refuses: ['archived'],
  }),
  countWholeBoard: query('GET /api/boards/{boardId}/counts', {
    summary: 'Counts what a board holds, archived things included.',
    reply: z.object({ counts: importCountsSchema }),
  }),
  addStar: write('PUT /api/boards/{boardId}/star', { summary: 'Stars a board, for the person alone.', result: star }),
  removeStar: write('DELETE /api/boards/{boardId}/star', { summary: 'Takes the star back.', result: star }),
  watchBoard: write('PUT /api/boards/{boardId}/watch', {
    summary: 'Watches a board, for the person alone.',
    result: watch,
    refuses: ['limit_reached'],
  }),
  unwatchBoard: write('DELETE /api/boards/{boardId}/watch', { summary: 'Stops watching a board.', result: watch }),
  setBoardMember: write('PUT /api/boards/{boardId}/members/{userId}', {
    summary: 'Gives a person of the workspace a role on this board.',
    body: changeRoleCommandSchema,
    result: { member: memberSchema },
    refuses: ['archived', 'last_owner'],
  }),
  removeBoardMember: write('DELETE /api/boards/{boardId}/members/{userId}', {
    summary: "Takes back a person's own role on this board.",
    result: { member: z.object({ userId: idSchema }) },
    refuses: ['archived', 'last_owner'],
  }),
  listBoardInvitations: query('GET /api/boards/{boardId}/invitations', {
    summary: 'Lists the invitations to this board alone that still work, without their tokens.',
    reply: z.object({ invitations: z.array(invitationSchema) }),
    refuses: ['forbidden'],
  }),
  createBoardInvitation: write('POST /api/boards/{boardId}/invitations', {
    summary: 'Invites a guest to this board alone. `token` and `url` are in this answer and nowhere else.',
    body: createBoardInvitationCommandSchema,
    status: 201,
    result: { invitation: z.extend(invitationSchema, { token: z.optional(z.string()), url: z.optional(z.string()) }) },
    refuses: ['id_taken', 'archived'],
  }),
  revokeBoardInvitation: write('DELETE /api/boards/{boardId}/invitations/{invitationId}', {
    summary: 'Takes an invitation to this board back.',
    result: { invitation: z.object({ id: idSchema }) },
  }),
  createList: write('POST /api/boards/{boardId}/lists', {
    summary: 'Creates a list.',
    body: createListCommandSchema,
    status: 201,
    result: list,
    refuses: ['id_taken', 'archived'],
  }),
  renameList: write('PATCH /api/lists/{listId}', {
    summary: 'Renames a list.',
    body: updateListCommandSchema,
    result: list,
    refuses: ['archived'],
  }),
  setListLimit: write('POST /api/lists/{listId}/limit', {
    summary: 'Sets how many cards a list is meant to hold; more are possible.',
    body: setListLimitCommandSchema,
    result: list,
    refuses: ['archived'],
  }),
  moveList: write('POST /api/lists/{listId}/move', {
    summary: 'Moves a list to where its neighbours say.',
    body: placementSchema,
    result: list,
    refuses: ['archived'],
  }),
  copyList: write('POST /api/lists/{listId}/copy', {
    summary: 'Copies a list with its open cards to the place right of it.',
    details:
      'Each card takes along what a copied card does. Where the cards do not fit into one event, followers load the snapshot.',
    body: copyListCommandSchema,
    result: { list: listSchema },
    status: 201,
    refuses: ['archived', 'id_taken', 'limit_reached'],
  }),
  archiveList: write('POST /api/lists/{listId}/archive', {
    summary: 'Archives a list with its cards.',
    result: list,
    refuses: ['archived'],
  }),
  restoreList: write('POST /api/lists/{listId}/restore', {
    summary: 'Takes a list out of the archive.',
    result: list,
    refuses: ['archived'],
  }),
  deleteList: write('DELETE /api/lists/{listId}', {
    summary: 'Deletes an archived list with its cards.',
    result: { list: gone },
    refuses: ['archived', 'not_archived'],
  }),
  createLabel: write('POST /api/boards/{boardId}/labels', {
    summary: 'Creates a label.',
    body: createLabelCommandSchema,
    status: 201,
    result: label,
    refuses: ['id_taken', 'archived'],
  }),
  updateLabel: write('PATCH /api/labels/{labelId}', {
    summary: 'Renames or recolours a label.',
    body: updateLabelCommandSchema,
    result: label,
    refuses: ['archived'],
  }),
  deleteLabel: write('DELETE /api/labels/{labelId}', {
    summary: 'Deletes a label, which leaves every card that wore it.',
    result: { label: gone },
    refuses: ['archived'],
  }),
  createCard: write('POST /api/boards/{boardId}/cards', {
    summary: 'Creates a card.',
    body: createCardCommandSchema,
    status: 201,
    result: { card: cardTileSchema },
    refuses: ['id_taken', 'archived'],
  }),
};
