import type { WholeBoard } from '@/lib/domain/import/import-plan';
import { initialPositions } from '@/lib/domain/position';
import type { Id } from '@/lib/protocol/primitives';
import type { DemoBoard, DemoCard, DemoName } from './demo-board';
import { DEMO_NAMES } from './demo-board';

export interface DemoPerson {
  readonly userId: Id;
  readonly name: string;
}

export interface DemoPlanning {
  /** ISO 8601; every time of the content is relative to it. */
  readonly now: string;
  readonly newId: () => Id;
  readonly people: Readonly<Record<DemoName, DemoPerson>>;
}

type CardRows = Pick<WholeBoard, 'cards' | 'checklists' | 'items' | 'comments' | 'attachments'>;

const HOUR_MS = 60 * 60 * 1_000;
const HOURS_A_DAY = 24;

/** A board of the demo as rows to write. Cards are numbered by age, as if they had been made one by one. */
export function planDemoBoard(content: DemoBoard, planning: DemoPlanning): WholeBoard {
  const { newId } = planning;
  const boardId = newId();
  const labelIds = new Map(content.labels.map(({ key }) => [key, newId()]));
  const listPositions = initialPositions(content.lists.length);
  const lists = content.lists.map(({ title, wipLimit = null }, index) => {
    return { id: newId(), title, position: listPositions[index] as string, wipLimit, archivedAt: null };
  });
  const numbers = numberByAge(content);
  const rows = content.lists.flatMap(({ cards }, index) => {
    const positions = initialPositions(cards.length);
    return cards.map((card, place) => {
      const where = {
        listId: lists[index]?.id as Id,
        position: positions[place] as string,
        number: numbers.get(card) as number,
      };
      return planDemoCard(card, where, labelIds, planning);
    });
  });
  const oldest = Math.max(0, ...content.lists.flatMap(({ cards }) => cards.map(({ daysOld }) => daysOld)));
  return {
    board: {
      id: boardId,
      title: content.title,
      description: content.description,
      color: content.color,
      background: content.background ?? 'plain',
      visibility: 'workspace',
      archivedAt: null,
      createdAt: hoursFrom(planning.now, -(oldest + 1) * HOURS_A_DAY),
      lastCardNumber: numbers.size,
    },
    lists,
    labels: content.labels.map(({ key, name, color }) => ({ id: labelIds.get(key) as Id, name, color })),
    cards: rows.flatMap(({ cards }) => cards),
    checklists: rows.flatMap(({ checklists }) => checklists),
    items: rows.flatMap(({ items }) => items),
    comments: rows.flatMap(({ comments }) => comments),
    attachments: rows.flatMap(({ attachments }) => attachments),
  };
}

function planDemoCard(
  card: DemoCard,
  where: { readonly listId: Id; readonly position: string; readonly number: number },
  labelIds: ReadonlyMap<string, Id>,
  planning: DemoPlanning,
): CardRows {
  const { now, newId, people } = planning;
  const id = newId();
  const createdAt = hoursFrom(now, -card.daysOld * HOURS_A_DAY);
  const author = { createdAt, createdById: people[card.by].userId };
  const { checklists, items } = planDemoChecklists(card, id, newId);
  const comments = (card.comments ?? []).map(({ by, hoursAgo, text }) => ({
    id: newId(),
    cardId: id,
    authorId: people[by].userId,
    authorName: null,
    body: withMentions(text, planning),
    version: 1,
    createdAt: hoursFrom(now, -hoursAgo),
    editedAt: null,
    deletedAt: null,
  }));
  const attachments = (card.links ?? []).map(({ name, url }) => {
    return { id: newId(), cardId: id, kind: 'link' as const, name, url, size: null, contentType: null, ...author };
  });
  const description = withMentions(card.description ?? '', planning);
  const tile = {
    id,
    ...where,
    ...author,
    title: card.title,
    labelIds: (card.labels ?? []).map((key) => labelIdOf(key, labelIds)),
    assigneeIds: (card.people ?? []).map((name) => people[name].userId),
    assigneeNames: [],
    startAt: fullHourFrom(now, card.startsInHours),
    dueAt: fullHourFrom(now, card.dueInHours),
    dueDone: card.done ?? false,
    archivedAt: card.isArchived ? hoursFrom(now, -HOURS_A_DAY) : null,
    hasDescription: description !== '',
    commentCount: comments.length,
    attachmentCount: attachments.length,
    checklistDone: items.filter(({ done }) => done).length,
    checklistTotal: items.length,
    cover: card.cover ? { kind: 'color' as const, color: card.cover } : null,
    version: 1,
    description,
  };
  return { cards: [tile], checklists, items, comments, attachments };
}

function planDemoChecklists(card: DemoCard, cardId: Id, newId: () => Id): Pick<CardRows, 'checklists' | 'items'> {
  const contents = card.checklists ?? [];
  const positions = initialPositions(contents.length);
  const planned = contents.map(({ title, done, open }, index) => {
    const checklist = { id: newId(), cardId, title, position: positions[index] as string };
    const itemPositions = initialPositions(done.length + open.length);
    const items = [...done, ...open].map((text, place) => {
      const position = itemPositions[place] as string;
      const isDone = place < done.length;
      return { id: newId(), checklistId: checklist.id, text, done: isDone, position, assigneeId: null, dueAt: null };
    });
    return { checklist, items };
  });
  return { checklists: planned.map(({ checklist }) => checklist), items: planned.flatMap(({ items }) => items) };
}

function numberByAge(content: DemoBoard): ReadonlyMap<DemoCard, number> {
  const byAge = content.lists.flatMap(({ cards }) => cards).sort((left, right) => right.daysOld - left.daysOld);
  return new Map(byAge.map((card, index) => [card, index + 1]));
}

function labelIdOf(key: string, labelIds: ReadonlyMap<string, Id>): Id {
  const id = labelIds.get(key);
  if (id === undefined) throw new Error(`The demo board has no label "${key}".`);
  return id;
}

function withMentions(text: string, { people }: DemoPlanning): string {
  return DEMO_NAMES.reduce((written, name) => written.replaceAll(`@${name}`, `@${people[name].name}`), text);
}

function hoursFrom(now: string, hours: number): string {
  return new Date(Date.parse(now) + hours * HOUR_MS).toISOString();
}

function fullHourFrom(now: string, hours: number | undefined): string | null {
  if (hours === undefined) return null;
  const exact = Date.parse(now) + hours * HOUR_MS;
  return new Date(Math.ceil(exact / HOUR_MS) * HOUR_MS).toISOString();
}
