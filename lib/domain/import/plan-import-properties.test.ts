import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importReportSchema } from '@/lib/protocol/imports';
import { longTextSchema, titleSchema } from '@/lib/protocol/primitives';
import {
  attachmentSchema,
  boardSchema,
  cardTileSchema,
  checklistItemSchema,
  commentSchema,
  labelSchema,
  listSchema,
} from '@/lib/protocol/things';
import { idsInOrder } from '@/lib/testing/ids-in-order';
import { comparePlaced } from '../placed';
import { toKeepable } from './bounded-text';
import { compareCounts } from './compare-counts';
import { countPlan } from './count-board';
import { countExport } from './count-export';
import type { ImportPlan } from './import-plan';
import { MAX_LABEL_NAME_LENGTH } from './limits';
import { planTrelloImport } from './plan-import';
import { parseTrelloExport } from './trello-export';

const NOW = '2026-11-24T09:00:00.000Z';
const USERS = ['01930000-0000-7000-8000-000000000001', '01930000-0000-7000-8000-000000000002'];

/** Few ids, so that references meet, dangle and clash; some of no type that Trello would write. */
const id = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      'a',
      'b',
      'c',
      'green',
      '__proto__',
      '5a1532fe1a583c9b3bb5bc8b',
      'ffffffffffffffffffffffff',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(undefined, null, 7, '') },
);
const hostile = fc.constantFrom<unknown>(null, undefined, 0, -1, '', [], {}, true, 'x', [null], { id: 1 });
const some = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 8, arbitrary: arbitrary as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: hostile });
const entries = <Value>(arbitrary: fc.Arbitrary<Value>, maxLength = 5) =>
  some(fc.array(some(arbitrary), { maxLength }));
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', '  ', '\0', 'a\ud800b', '<script>', 'שלום', '図書室', 'one\ntwo'),
  fc
    .tuple(fc.constantFrom('图', 'long ', '\n', '\u0001', '👩‍👩‍👧'), fc.integer({ min: 100, max: 9_000 }))
    .map(([unit, times]) => unit.repeat(times)),
);
const pos = fc.oneof(fc.double(), fc.constantFrom<unknown>(1, 1, 2, 0.5, '3', 'top', null, undefined, 1e308));
const date = fc.constantFrom(
  '2024-01-02T03:04:05.678Z',
  '2024-01-01T00:00:00.000Z',
  '0000-00-00',
  'soon',
  '99999-01-01T00:00:00Z',
);
const color = fc.constantFrom('green', 'red', 'green_light', 'mauve', null);
const record = (model: Record<string, fc.Arbitrary<unknown>>) => fc.record(model, { requiredKeys: [] });
const member = record({ id, fullName: some(text), username: some(fc.constantFrom('one', 'two')) });
const label = record({ id, name: some(fc.constantFrom('', 'Bug', 'Garden')), color: some(color) });

const card = record({
  id,
  name: some(text),
  desc: some(text),
  idList: id,
  idShort: some(fc.integer({ min: 0, max: 4 })),
  closed: some(fc.boolean()),
  pos,
  due: some(date),
  start: some(date),
  dueComplete: some(fc.boolean()),
  idMembers: entries(id),
  idLabels: entries(id),
  labels: entries(fc.oneof<fc.Arbitrary<unknown>[]>(label, id)),
  idChecklists: entries(id),
  attachments: entries(record({ id, name: some(text), url: some(fc.oneof(fc.webUrl(), text)), date: some(date) })),
  badges: some(record({ comments: fc.integer(), attachments: fc.integer(), checkItems: fc.nat(9), votes: fc.nat(3) })),
  checkItemStates: entries(record({ idCheckItem: id, state: fc.constantFrom('complete', 'incomplete') })),
  idMembersVoted: entries(id),
  cardRole: fc.constantFrom('separator', null),
  isTemplate: fc.boolean(),
});
const checklist = record({
  id,
  idCard: id,
  name: some(text),
  pos,
  checkItems: entries(record({ id, name: some(text), state: some(fc.constantFrom('complete', 'incomplete')), pos })),
});
const action = record({
  id,
  type: fc.constantFrom(
    'commentCard',
    'commentCard',
    'copyCommentCard',
    'updateComment',
    'deleteComment',
    'createCard',
    'x',
  ),
  date: some(date),
  idMemberCreator: id,
  memberCreator: some(member),
  data: some(
    record({ text: some(text), card: some(record({ id })), action: some(record({ id, text })), dateLastEdited: date }),
  ),
});
const trelloExport = fc.record(
  {
    name: text,
    lists: fc.array(some(record({ id, name: some(text), closed: some(fc.boolean()), pos })), { maxLength: 4 }),
    cards: fc.array(some(card), { maxLength: 8 }),
    desc: some(text),
    labels: entries(label),
    labelNames: some(
      fc.dictionary(fc.constantFrom('green', 'red', 'black', '__proto__'), some(fc.constantFrom('', 'Bug', 'Garden'))),
    ),
    members: entries(member),
    checklists: entries(checklist),
    actions: entries(action, 10),
    closed: some(fc.boolean()),
    prefs: some(record({ background: color })),
  },
  { requiredKeys: ['name', 'lists', 'cards'] },
);

const planOf = (json: unknown): ImportPlan | null => {
  const parsed = parseTrelloExport(json);
  if (!parsed.ok) return null;
  return planTrelloImport(parsed.value, {
    newId: idsInOrder(),
    now: NOW,
    matchMember: ({ username }) => (username === 'one' ? (USERS[0] ?? null) : null),
    visibility: 'private',
  });
};

/** Runs the check on the plans of many random exports; those that are refused have nothing to check. */
const forAllPlans = (check: (plan: ImportPlan, json: { cards: unknown[]; lists: unknown[] }) => void) =>
  fc.assert(
    fc.property(trelloExport, (json) => {
      const plan = planOf(json);
      if (plan) check(plan, json);
    }),
    { numRuns: 200 },
  );

describe('any export', () => {
  it('is planned without throwing, and what differs in number has a reason in the report', () => {
    forAllPlans((plan, json) => {
      const comparisons = compareCounts(countExport(json), countPlan(plan), plan.report);
      expect(comparisons.filter(({ agrees }) => !agrees)).toEqual([]);
      importReportSchema.parse(plan.report);
    });
  });

  it('gives the same plan every time', () => {
    fc.assert(
      fc.property(trelloExport, (json) => {
        expect(planOf(json)).toEqual(planOf(json));
      }),
      { numRuns: 100 },
    );
  });

  it('becomes things within the bounds of the protocol', () => {
    forAllPlans(({ board, lists, labels, cards, items, checklists, comments, attachments }) => {
      boardSchema.parse({ ...board, workspaceId: board.id, version: 1 });
      for (const list of lists) listSchema.parse(list);
      for (const tile of cards) cardTileSchema.parse(tile);
      for (const planned of labels) labelSchema.parse(planned);
      for (const item of items) checklistItemSchema.parse(item);
      for (const comment of comments) commentSchema.parse(comment);
      for (const attachment of attachments) attachmentSchema.parse(attachment);
      const titles = [board, ...lists, ...cards, ...checklists].map(({ title }) => title);
      for (const title of [...titles, ...items.map((item) => item.text), ...attachments.map(({ name }) => name)]) {
        expect(titleSchema.parse(title)).toBe(title);
      }
      for (const { body } of comments) expect(body.trim()).not.toBe('');
      const texts = [
        board.description,
        ...cards.map((planned) => planned.description),
        ...comments.map(({ body }) => body),
      ];
      for (const long of texts) longTextSchema.parse(long);
      for (const { name } of labels) expect(name.length).toBeLessThanOrEqual(MAX_LABEL_NAME_LENGTH);
    });
  });

  it('hangs together: every reference resolves, every id is used once, counts are those of the rows', () => {
    forAllPlans(({ board, lists, labels, cards, items, checklists, comments, attachments }) => {
      const all = [board, ...lists, ...labels, ...cards, ...items, ...checklists, ...comments, ...attachments];
      expect(new Set(all.map((thing) => thing.id)).size).toBe(all.length);
      const has = (things: readonly { id: string }[]) => {
        const ids = new Set(things.map((thing) => thing.id));
        return (reference: string) => expect(ids.has(reference)).toBe(true);
      };
      cards.map(({ listId }) => listId).forEach(has(lists));
      cards.flatMap(({ labelIds }) => labelIds).forEach(has(labels));
      [...checklists, ...comments, ...attachments].map(({ cardId }) => cardId).forEach(has(cards));
      items.map(({ checklistId }) => checklistId).forEach(has(checklists));
      for (const { labelIds, assigneeIds, assigneeNames } of cards) {
        for (const set of [labelIds, assigneeIds, assigneeNames]) expect(new Set(set).size).toBe(set.length);
      }
      const numbers = cards.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(Math.max(0, ...numbers)).toBe(board.lastCardNumber);
      for (const { id: cardId, ...tile } of cards) {
        const ownChecklists = new Set(checklists.filter((own) => own.cardId === cardId).map((own) => own.id));
        const own = items.filter(({ checklistId }) => ownChecklists.has(checklistId));
        expect(tile).toMatchObject({
          checklistTotal: own.length,
          checklistDone: own.filter(({ done }) => done).length,
          commentCount: comments.filter((comment) => comment.cardId === cardId).length,
          attachmentCount: attachments.filter((attachment) => attachment.cardId === cardId).length,
          hasDescription: tile.description !== '',
        });
      }
    });
  });

  it('keeps siblings in strictly ascending places, in the order of `pos`', () => {
    forAllPlans((plan, json) => {
      const strictly = (siblings: readonly { id: string; position: string }[]) =>
        expect(new Set(siblings.map(({ position }) => position)).size).toBe(siblings.length);
      strictly(plan.lists);
      for (const { id: listId } of plan.lists) strictly(plan.cards.filter((planned) => planned.listId === listId));
      for (const { id: cardId } of plan.cards) strictly(plan.checklists.filter((planned) => planned.cardId === cardId));
      for (const { id: checklistId } of plan.checklists) {
        strictly(plan.items.filter((planned) => planned.checklistId === checklistId));
      }
      const read = json.cards.filter((entry) => typeof entry === 'object' && entry !== null && !Array.isArray(entry));
      const placeOf = new Map(plan.cards.map((planned, index) => [planned.id, numberOf(read[index])]));
      for (const { id: listId } of plan.lists) {
        const places = plan.cards
          .filter((planned) => planned.listId === listId && planned.title !== 'Texts too long for their place')
          .sort(comparePlaced)
          .map((planned) => placeOf.get(planned.id) ?? Number.NaN);
        expect(places).toEqual([...places].sort((left, right) => (left === right ? 0 : left - right)));
      }
    });
  });

  it('loses no word of titles and descriptions', () => {
    forAllPlans((plan, json) => {
      const read = json.cards.filter((entry) => typeof entry === 'object' && entry !== null && !Array.isArray(entry));
      read.forEach((entry, index) => {
        const planned = plan.cards[index];
        const { name, desc } = entry as { name?: unknown; desc?: unknown };
        const rest = plan.comments.filter(
          (comment) => comment.cardId === planned?.id && comment.authorName === 'Trello import',
        );
        const whole = planned?.description + rest.map(({ body }) => body.slice(body.indexOf('\n\n') + 2)).join('');
        if (typeof desc === 'string') expect(whole).toContain(toKeepable(desc));
        const title = typeof name === 'string' ? toKeepable(name) : '';
        const line = title.replace(/\s+/g, ' ').trim();
        if (line !== '' && planned?.title !== line) expect(whole.startsWith(title.trim())).toBe(true);
      });
    });
  });
});

/** As Trello means it: a number, or text that is one; everything else comes last. */
function numberOf(entry: unknown): number {
  const { pos: place } = (entry ?? {}) as { pos?: unknown };
  const number = typeof place === 'string' ? Number(place) : place;
  return typeof number === 'number' && Number.isFinite(number) ? number : Number.POSITIVE_INFINITY;
}
