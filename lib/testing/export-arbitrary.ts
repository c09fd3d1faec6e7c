import fc from 'fast-check';
import { comparePlaced } from '@/lib/domain/placed';
import { type BoardExport, boardExportSchema } from '@/lib/protocol/board-export';
import { COLORS } from '@/lib/protocol/colors';

const moment = fc
  .date({ min: new Date('2001-01-01T00:00:00.000Z'), max: new Date('2099-12-31T00:00:00.000Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
/** What people write: any script, line breaks, quotes, nothing that no database keeps. */
const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((value) => value.replaceAll(/\0|\p{Surrogate}/gu, ''));
const title = text.map((value) => value.replaceAll(/\s+/g, ' ').trim() || 'x');
const place = fc.constantFrom('a0', 'a1', 'a1V', 'a2', 'Zz');
const many = <Value>(value: fc.Arbitrary<Value>, maxLength = 3) => fc.array(value, { maxLength });
const idsOf = (things: readonly { id: string }[]) => fc.subarray(things.map(({ id }) => id));
const attachment = fc.record({ name: title, url: fc.webUrl(), createdAt: moment });

/** A board as a file, with something of everything; `members` are accounts that the importing workspace has. */
export function exportArbitrary(members: readonly { id: string; name: string }[]): fc.Arbitrary<BoardExport> {
  const stranger = fc.record({ id: fc.uuid(), name: title });
  const item = fc.record({
    ...{ id: fc.uuid(), text: title, done: fc.boolean(), position: place, dueAt: maybe(moment) },
    // A stranger's item comes without them: only somebody with an account can be its assignee.
    assigneeId: fc.constantFrom(null, ...members.map(({ id }) => id)),
  });
  const checklist = fc.record({ id: fc.uuid(), title, position: place, items: many(item) });
  return fc
    .record({
      strangers: many(stranger),
      labels: many(
        fc.record({ id: fc.uuid(), name: text.map((name) => name.trim()), color: fc.constantFrom(...COLORS) }),
      ),
      lists: fc.array(fc.record({ id: fc.uuid(), title, position: place, archivedAt: maybe(moment) }), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .chain(({ strangers, labels, lists }) => {
      const people = [...members, ...strangers];
      const comment = fc
        .record({
          authorId: maybe(fc.constantFrom(...people.map(({ id }) => id))),
          body: text,
          createdAt: moment,
          editedAt: maybe(moment),
        })
        .chain((written) =>
          maybe(moment).map((deletedAt) => ({
            ...written,
            authorName: written.authorId === null ? 'Somebody' : null,
            deletedAt,
            body: deletedAt === null ? `${written.body}.` : '',
          })),
        );
      const card = fc.record({
        id: fc.uuid(),
        listId: fc.constantFrom(...lists.map(({ id }) => id)),
        title,
        position: place,
        labelIds: idsOf(labels),
        assigneeIds: idsOf(people),
        assigneeNames: fc.uniqueArray(title, { maxLength: 2 }),
        startAt: maybe(moment),
        dueAt: maybe(moment),
        dueDone: fc.boolean(),
        reminderMinutes: fc.constantFrom(null, 60, 1_440),
        archivedAt: maybe(moment),
        createdAt: moment,
        description: text,
        checklists: many(checklist, 2),
        attachments: many(attachment, 2),
        comments: many(comment, 3),
      });
      return fc
        .record({ title, description: text, color: fc.constantFrom(...COLORS), createdAt: moment })
        .chain((board) =>
          many(card, 6).map((cards) =>
            boardExportSchema.parse({
              ...{
                format: 'baton.board',
                version: 1,
                exportedAt: '2026-11-24T09:00:00.000Z',
                board,
                people,
                labels,
                lists,
              },
              cards: cards.map((one, index) => ({ ...one, number: index + 1 })),
            }),
          ),
        );
    });
}

/**
 * What a file says, whatever ids and positions it says it with: things in their order, references by name. Two boards are equal if
 * and only if these are.
 */
export function canonicalExport({ board, people, labels, lists, cards }: BoardExport): unknown {
  const personOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  const labelOf = (id: string) => labels.find((label) => label.id === id);
  // A field that is not there says the same as one that is null: files of older versions have fewer.
  const plain = <Thing extends { id: string; position: string }>({ id: _id, position: _position, ...rest }: Thing) =>
    rest;
  const canonical = {
    board,
    labels: labels.map(({ name, color }) => `${name} ${color}`).sort(),
    lists: [...lists].sort(comparePlaced).map((list) => ({
      ...plain(list),
      cards: cards
        .filter(({ listId }) => listId === list.id)
        .sort(comparePlaced)
        .map(({ listId: _list, labelIds, assigneeIds, assigneeNames, ...card }) => ({
          ...plain(card),
          labels: labelIds.map((id) => `${labelOf(id)?.name} ${labelOf(id)?.color}`).sort(),
          people: [...new Set([...assigneeIds.map(personOf), ...assigneeNames])].sort(),
          checklists: [...card.checklists].sort(comparePlaced).map((one) => ({
            ...plain(one),
            items: [...one.items].sort(comparePlaced).map(({ assigneeId, ...item }) => ({
              ...plain(item),
              assignee: personOf(assigneeId),
            })),
          })),
          attachments: [...card.attachments].map((one) => JSON.stringify(one)).sort(),
          comments: card.comments
            .map(({ authorId, authorName, ...comment }) =>
              JSON.stringify(
                { ...comment, author: authorName ?? personOf(authorId) },
                Object.keys({ ...comment, author: '' }).sort(),
              ),
            )
            .sort(),
        })),
    })),
  };
  return JSON.parse(JSON.stringify(canonical, (_field, value) => (value === null ? undefined : value)));
}
