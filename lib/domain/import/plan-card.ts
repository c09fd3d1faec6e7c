import type { Id } from '@/lib/protocol/primitives';
import { type Label, type List, reminderMinutesSchema } from '@/lib/protocol/things';
import type { PlannedAttachment, PlannedCard, PlannedChecklist, PlannedComment, PlannedItem } from './import-plan';
import { planAttachments } from './plan-attachments';
import { planChecklists } from './plan-checklists';
import { planDate } from './plan-date';
import { IMPORTER, planComment, planContinuations, planDescription } from './plan-long-texts';
import { keepText, type Planning, planTitle } from './planning';
import type { ReadComment } from './read-comments';
import type { TrelloCard, TrelloChecklist } from './trello-schemas';
import { createdAtOfId, toTimestamp } from './trello-time';

/** Where a card goes, decided by what lies around it. */
export interface CardPlace {
  readonly list: Pick<List, 'id'>;
  readonly position: string;
  readonly number: number;
}

export interface CardParts {
  readonly labelIds: readonly Label['id'][];
  readonly checklists: readonly TrelloChecklist[];
  readonly comments: readonly ReadComment[];
  readonly createdById: Id | null;
}

export interface PlannedCardRows {
  readonly card: PlannedCard;
  readonly checklists: readonly PlannedChecklist[];
  readonly items: readonly PlannedItem[];
  readonly comments: readonly PlannedComment[];
  readonly attachments: readonly PlannedAttachment[];
}

/** One card of the export with everything on it. What is too long for its place goes on in the description, then in comments. */
export function planCard(trello: TrelloCard, place: CardPlace, parts: CardParts, planning: Planning): PlannedCardRows {
  const { tally, now } = planning;
  const id = planning.newId();
  const { title, full } = planTitle(trello.name, tally);
  if (full !== null) tally.add('titles_cut');
  const createdAt = createdAtOfId(trello.id, now) ?? now;
  const { checklists, items, cutTexts: cutItems } = planChecklists(trello, id, parts.checklists, planning);
  const { attachments, cutTexts: cutNames } = planAttachments(trello, id, planning);
  const kept = [full ?? '', keepText(trello.desc, tally), ...cutItems, ...cutNames];
  const { description, rest } = planDescription(kept, planning);
  const comments = [
    ...planContinuations('Description, continued', rest, { ...IMPORTER, cardId: id, createdAt }, planning),
    ...parts.comments.flatMap((comment) => planComment({ ...comment, cardId: id }, planning)),
  ];
  const card: PlannedCard = {
    id,
    listId: place.list.id,
    number: place.number,
    title,
    position: place.position,
    labelIds: [...parts.labelIds],
    ...planAssignees(trello, planning),
    startAt: planDate(trello.start, planning),
    dueAt: planDate(trello.due, planning),
    dueDone: trello.dueComplete ?? false,
    reminderMinutes: planReminder(trello.dueReminder),
    archivedAt: trello.closed ? (toTimestamp(trello.dateClosed) ?? toTimestamp(trello.dateLastActivity) ?? now) : null,
    hasDescription: description !== '',
    commentCount: comments.length,
    attachmentCount: attachments.length,
    checklistDone: items.filter((item) => item.done).length,
    checklistTotal: items.length,
    cover: null,
    version: 1,
    createdAt,
    description,
    createdById: parts.createdById,
  };
  return { card, checklists, items, comments, attachments };
}

function planAssignees(trello: TrelloCard, { people, tally }: Planning) {
  const found = [...new Set(trello.idMembers)].map((id) => people.find(id));
  tally.add('members_unknown', found.filter((person) => person === undefined).length);
  const persons = found.filter((person) => person !== undefined);
  return {
    assigneeIds: [...new Set(persons.flatMap((person) => person.userId ?? []))],
    assigneeNames: [...new Set(persons.flatMap((person) => (person.userId === null ? person.name : [])))],
  };
}

/** Trello writes a negative number where there is none. */
function planReminder(minutes: number | undefined): number | null {
  return reminderMinutesSchema.safeParse(minutes).data ?? null;
}
