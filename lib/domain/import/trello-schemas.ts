import * as z from 'zod/mini';

/**
 * What we read of an export. Exports of ten years differ, so a field that is missing or of another type than expected
 * is as if it were not there; only an entry that is no object at all is unreadable, and is counted.
 */
export interface Entries<Entry> {
  readonly all: readonly Entry[];
  readonly unreadable: number;
}

const text = z.catch(z.optional(z.string()), undefined);
const flag = z.catch(z.optional(z.boolean()), undefined);
const count = z.catch(z.optional(z.int().check(z.nonnegative())), undefined);
const filled = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => value !== undefined && value !== null && value !== '' && value !== false),
);
const size = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (Array.isArray(value) ? value.length : 0)),
);
const texts = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [])),
);
const pos = z.pipe(z.optional(z.unknown()), z.transform(toNumber));

export function entriesOf<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((value): Entries<z.infer<Schema>> => readEntries(value, schema)),
  );
}

const memberSchema = z.object({ id: text, fullName: text, username: text, email: text });
export type TrelloMember = z.infer<typeof memberSchema>;

export const membersSchema = entriesOf(memberSchema);

export const listsSchema = entriesOf(
  z.object({ id: text, name: text, closed: flag, pos, color: filled, softLimit: filled, dateClosed: text }),
);

const labelSchema = z.object({ id: text, name: text, color: text });
export type TrelloLabel = z.infer<typeof labelSchema>;
export const labelsSchema = entriesOf(labelSchema);

const itemSchema = z.object({ id: text, name: text, state: text, pos, due: text, idMember: text });
const checklistSchema = z.object({ id: text, idCard: text, name: text, pos, checkItems: entriesOf(itemSchema) });
export type TrelloChecklist = z.infer<typeof checklistSchema>;
export const checklistsSchema = entriesOf(checklistSchema);

const attachmentSchema = z.object({
  id: text,
  name: text,
  url: text,
  date: text,
  isUpload: flag,
  mimeType: text,
  idMember: text,
});
export type TrelloAttachment = z.infer<typeof attachmentSchema>;

const badgesSchema = z.catch(
  z.optional(z.object({ comments: count, attachments: count, checkItems: count, votes: count })),
  undefined,
);
const coverSchema = z.catch(
  z.optional(z.object({ color: filled, idAttachment: filled, idUploadedBackground: filled, idPlugin: filled })),
  undefined,
);

const cardSchema = z.object({
  id: text,
  name: text,
  desc: text,
  closed: flag,
  idList: text,
  idShort: count,
  pos,
  due: text,
  dueComplete: flag,
  start: text,
  dueReminder: z.catch(z.optional(z.number()), undefined),
  dateClosed: text,
  dateLastActivity: text,
  idLabels: texts,
  labels: entriesOf(z.union([z.string(), labelSchema])),
  idMembers: texts,
  idMemberCreator: text,
  idChecklists: texts,
  checkItemStates: entriesOf(z.object({ idCheckItem: text, state: text })),
  attachments: entriesOf(attachmentSchema),
  isTemplate: flag,
  cardRole: text,
  badges: badgesSchema,
  cover: coverSchema,
  idAttachmentCover: filled,
  idMembersVoted: size,
  stickers: size,
  customFieldItems: size,
  pluginData: size,
  coordinates: filled,
  address: filled,
  locationName: filled,
  recurrenceRule: filled,
});
export type TrelloCard = z.infer<typeof cardSchema>;
export const cardsSchema = entriesOf(cardSchema);

const member = z.catch(z.optional(memberSchema), undefined);
const named = z.catch(z.optional(z.object({ id: text, text: text })), undefined);
const actionSchema = z.object({
  id: text,
  type: text,
  date: text,
  idMemberCreator: text,
  memberCreator: member,
  member,
  reactions: size,
  data: z.catch(
    z.optional(
      z.object({
        text,
        card: named,
        idCard: text,
        action: named,
        dateLastEdited: text,
        idOriginalCommenter: text,
      }),
    ),
    undefined,
  ),
});
export type TrelloAction = z.infer<typeof actionSchema>;
export const actionsSchema = entriesOf(actionSchema);

export const boardFieldsSchema = z.object({
  id: text,
  desc: text,
  closed: flag,
  idMemberCreator: text,
  labelNames: z.pipe(
    z.optional(z.unknown()),
    z.transform((value) => new Map(isRecord(value) ? Object.entries(value).filter(isNamed) : [])),
  ),
  prefs: z.catch(z.optional(z.object({ background: text, backgroundImage: filled })), undefined),
  customFields: size,
  pluginData: size,
  powerUps: size,
});

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNamed(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

function readEntries<Schema extends z.ZodMiniType>(value: unknown, schema: Schema): Entries<z.infer<Schema>> {
  if (!Array.isArray(value)) return { all: [], unreadable: 0 };
  const read = value.map((entry) => schema.safeParse(entry));
  const all = read.flatMap((result) => (result.success ? [result.data] : []));
  return { all, unreadable: value.length - all.length };
}

/** `pos` is a number, fractional or not; some tools write it as text. */
function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
