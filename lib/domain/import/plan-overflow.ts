import { neighbourhoodOf, planPlacement } from '../position';
import type { PlannedCard } from './import-plan';
import type { PlannedCardRows } from './plan-card';
import { IMPORTER, planContinuations, planDescription } from './plan-long-texts';
import { highestNumber } from './plan-numbers';
import type { Planning } from './planning';
import type { StrayList } from './stray-list';

/** An archived card that keeps the board's own texts where they were too long for their place; none when all of them fit. */
export function planOverflow(
  texts: readonly string[],
  others: readonly PlannedCardRows[],
  strays: StrayList,
  planning: Planning,
): PlannedCardRows[] {
  if (texts.length === 0) return [];
  const { now, newId, tally } = planning;
  const listId = strays.take().id;
  const siblings = others.map(({ card }) => card).filter((card) => card.listId === listId);
  const id = newId();
  const { description, rest } = planDescription(texts, planning);
  const comments = planContinuations(
    'Description, continued',
    rest,
    { ...IMPORTER, cardId: id, createdAt: now },
    planning,
  );
  tally.add('cards_added');
  const card: PlannedCard = {
    id,
    listId,
    number: highestNumber(others) + 1,
    title: 'Texts too long for their place',
    position: planPlacement(neighbourhoodOf(siblings, {})),
    labelIds: [],
    assigneeIds: [],
    assigneeNames: [],
    startAt: null,
    dueAt: null,
    dueDone: false,
    archivedAt: now,
    hasDescription: true,
    commentCount: comments.length,
    attachmentCount: 0,
    checklistDone: 0,
    checklistTotal: 0,
    cover: null,
    version: 1,
    createdAt: now,
    description,
    createdById: null,
  };
  return [{ card, checklists: [], items: [], comments, attachments: [] }];
}
