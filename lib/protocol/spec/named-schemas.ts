import type * as z from 'zod/mini';
import { colorSchema } from '../colors';
import { emailSchema, passwordSchema } from '../commands/account-commands';
import { placementSchema } from '../commands/board-commands';
import { envelopeSchema } from '../events/envelope';
import { presenceMemberSchema, presenceStateSchema } from '../frames/presence';
import { accountSchema, apiTokenSchema, invitationSchema, sessionSchema } from '../http/account-things';
import { cardOfBoardSchema } from '../http/card-routes';
import { importCountsSchema, importReportSchema } from '../imports';
import {
  epochSchema,
  idSchema,
  longTextSchema,
  positionSchema,
  seqSchema,
  timestampInputSchema,
  timestampSchema,
  titleSchema,
  versionSchema,
} from '../primitives';
import { problemSchema } from '../problems';
import { roleSchema, visibilitySchema } from '../roles';
import { streamNameSchema } from '../streams';
import {
  attachmentSchema,
  boardSchema,
  boardSummarySchema,
  cardBodySchema,
  cardLinkSchema,
  cardTileSchema,
  checklistItemSchema,
  checklistSchema,
  commentSchema,
  countsSchema,
  labelSchema,
  listSchema,
  memberSchema,
  notificationSchema,
  privateBoardSchema,
  workspaceSchema,
} from '../things';

/** The schemas that the descriptions give a name, and refer to by it wherever they occur. All others stand in their place. */
export const NAMED_SCHEMAS: Readonly<Record<string, readonly [schema: z.ZodMiniType, description: string]>> = {
  Id: [idSchema, 'A UUID in lower case, of version 7 where Baton makes it.'],
  Timestamp: [timestampSchema, 'A moment as ISO 8601 in UTC.'],
  TimestampInput: [timestampInputSchema, 'A moment as ISO 8601 with any offset, in the years 1 to 9999.'],
  Title: [titleSchema, 'One line, trimmed, not empty, at most 512 bytes of UTF-8; line breaks become spaces.'],
  LongText: [longTextSchema, 'Markdown of at most 24 KB of UTF-8, and 30 KB as JSON.'],
  Email: [emailSchema, 'An e-mail address of at most 254 characters; it is trimmed and taken in lower case.'],
  Password: [passwordSchema, 'At least 10 characters and at most 256 bytes of UTF-8.'],
  Position: [positionSchema, 'An ordering key, compared by code point; ties are broken by id.'],
  Seq: [seqSchema, 'A place in a stream: 1, 2, 3 … without a hole. 0 is the place before the first event.'],
  Epoch: [epochSchema, 'Names one life of the log. Positions of another epoch mean: load a snapshot.'],
  Version: [versionSchema, 'Counts the edits of what If-Match guards, from 1.'],
  StreamName: [streamNameSchema, 'workspace:, board:, card: or user: followed by an id.'],
  Color: [colorSchema, 'A colour by its name; the theme gives each its shade.'],
  Role: [roleSchema, 'From the most to the least powerful.'],
  Visibility: [visibilitySchema, 'Open to every member of the workspace, or only to the people added to the board.'],
  Placement: [placementSchema, 'Where a thing goes, named by neighbours. Neither means: at the end.'],
  Problem: [problemSchema, 'RFC 9457 problem details. Programs decide by `code`, people read `detail`.'],
  Event: [envelopeSchema, 'An event as it travels. /api/asyncapi.json describes the `data` of each `name`.'],
  Account: [accountSchema, 'A person as only they see themselves.'],
  Session: [sessionSchema, 'Where a person is signed in.'],
  ApiToken: [apiTokenSchema, 'An API token without its value.'],
  Invitation: [invitationSchema, 'An invitation that still works.'],
  Member: [memberSchema, 'A person as others see them: never an e-mail address.'],
  Workspace: [workspaceSchema, 'A workspace.'],
  Counts: [countsSchema, 'Cards of a board that are not archived.'],
  BoardSummary: [boardSummarySchema, 'A board as its workspace shows it.'],
  Board: [boardSchema, 'A board.'],
  List: [listSchema, 'A list of a board.'],
  Label: [labelSchema, 'A label of a board.'],
  Card: [cardTileSchema, 'A card as its board shows it. `version` guards title and description together.'],
  CardOfBoard: [cardOfBoardSchema, 'A card with the board on which it is.'],
  CardBody: [cardBodySchema, 'What a card shows only when it is open.'],
  CardLink: [cardLinkSchema, 'What a card is to another one, which is named by its id alone.'],
  Checklist: [checklistSchema, 'A checklist of a card.'],
  ChecklistItem: [checklistItemSchema, 'An item of a checklist.'],
  Attachment: [attachmentSchema, 'A link or a stored file. `size` is in bytes and null for links.'],
  Comment: [commentSchema, 'A comment. A deleted one keeps its place and loses its body.'],
  Notification: [notificationSchema, "Ids only: what they name is shown under today's permission."],
  PrivateBoard: [privateBoardSchema, 'A private board in the inbox of who may read it.'],
  ImportCounts: [importCountsSchema, 'What a board or an export holds, thing by thing.'],
  ImportReport: [importReportSchema, 'What an import brought, changed and left out.'],
  PresenceState: [presenceStateSchema, 'What one tab of a person does; at most 1 KB as JSON.'],
  PresenceMember: [presenceMemberSchema, 'One person in a room, however many tabs.'],
};
