import type { BoardTemplate } from '@/lib/protocol/board-templates';
import type { Id } from '@/lib/protocol/primitives';
import { hasDescription } from '../board/plan-card-update';
import { type CopiedCards, type Copying, joinCopies } from '../copy/card-content';
import type { PlannedBoardFields, WholeBoard } from '../import/import-plan';
import { initialPositions } from '../position';
import { TEMPLATE_CONTENTS } from './board-templates';
import type { TemplateCard } from './template-content';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A new board with what its template holds. */
export function planTemplateBoard(
  template: BoardTemplate,
  board: Omit<PlannedBoardFields, 'lastCardNumber'>,
  copying: Copying,
): WholeBoard {
  const content = TEMPLATE_CONTENTS[template];
  const labels = content.labels.map((label) => ({ ...label, id: copying.newId() }));
  const labelIds = new Map(labels.map(({ name, id }) => [name, id]));
  const places = initialPositions(content.lists.length);
  let number = 0;
  const columns = content.lists.map(({ title, wipLimit = null, cards }, at) => {
    const list = { id: copying.newId(), title, position: places[at] ?? '', wipLimit, archivedAt: null };
    const positions = initialPositions(cards.length);
    const planned = cards.map((card, index) => {
      number += 1;
      return planCard(card, { listId: list.id, number, position: positions[index] ?? '', labelIds }, copying);
    });
    return { list, planned };
  });
  return {
    board: { ...board, lastCardNumber: number },
    lists: columns.map(({ list }) => list),
    labels,
    comments: [],
    ...joinCopies(columns.flatMap(({ planned }) => planned)),
  };
}

interface Place {
  readonly listId: Id;
  readonly number: number;
  readonly position: string;
  readonly labelIds: ReadonlyMap<string, Id>;
}

function planCard(card: TemplateCard, place: Place, { newId, now, createdById }: Copying): CopiedCards {
  const { title, description = '', labels = [], steps = [], dueInDays } = card;
  const { labelIds, ...own } = place;
  const [id, checklistId] = [newId(), newId()];
  const positions = initialPositions(steps.length);
  const items = steps.map((text, at) => ({
    ...{ id: newId(), checklistId, text, done: false, position: positions[at] ?? '' },
    ...{ assigneeId: null, dueAt: null },
  }));
  const tile = {
    ...{ id, ...own, title, assigneeIds: [], assigneeNames: [], startAt: null, dueDone: false, reminderMinutes: null },
    labelIds: labels.flatMap((name) => labelIds.get(name) ?? []).sort(),
    dueAt: dueInDays === undefined ? null : new Date(Date.parse(now) + dueInDays * DAY_MS).toISOString(),
    ...{ archivedAt: null, hasDescription: hasDescription(description), commentCount: 0, attachmentCount: 0 },
    ...{ checklistDone: 0, checklistTotal: items.length, cover: null, version: 1, createdAt: now },
  };
  return {
    cards: [{ ...tile, description, createdById }],
    checklists: steps.length === 0 ? [] : [{ id: checklistId, cardId: id, title: 'Steps', position: 'a0' }],
    items,
    attachments: [],
  };
}
