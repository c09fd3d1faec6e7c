import { describe, expect, it } from 'vitest';
import { createLabelCommandSchema } from '@/lib/protocol/commands/board-commands';
import { createLinkCommandSchema } from '@/lib/protocol/commands/card-commands';
import { MAX_TEXT_BYTES } from '@/lib/protocol/figures';
import smallExport from '@/lib/testing/fixtures/trello-small.json';
import { idsInOrder } from '@/lib/testing/ids-in-order';
import { comparePlaced } from '../placed';
import type { ImportPlan } from './import-plan';
import { MAX_LABEL_NAME_LENGTH, MAX_LINK_LENGTH } from './limits';
import { planTrelloImport } from './plan-import';
import { parseTrelloExport } from './trello-export';

const NOW = '2026-11-24T09:00:00.000Z';
const TOM = '01930000-0000-7000-8000-000000000001';

const plan = (json: unknown): ImportPlan => {
  const parsed = parseTrelloExport(json);
  if (!parsed.ok) throw new Error(parsed.detail);
  return planTrelloImport(parsed.value, {
    newId: idsInOrder(),
    now: NOW,
    matchMember: ({ username }) => (username === 'twilk' ? TOM : null),
    visibility: 'workspace',
  });
};

const cardOf = ({ cards }: ImportPlan, title: string) => {
  const card = cards.find((candidate) => candidate.title.startsWith(title));
  if (!card) throw new Error(`no card ${title}`);
  return card;
};

const linesOf = ({ report }: ImportPlan) =>
  Object.fromEntries([...report.notTaken, ...report.changed].map(({ code, count }) => [code, count]));

const board = (fields: object) => ({ name: 'Board', lists: [{ id: 'l', name: 'List' }], cards: [], ...fields });
const oneCard = (card: object, fields: object = {}) =>
  board({ cards: [{ id: 'c', idList: 'l', idShort: 1, ...card }], ...fields });

describe('a small export', () => {
  const small = plan(smallExport);
  const listTitleOf = (title: string) => small.lists.find(({ id }) => id === cardOf(small, title).listId)?.title;

  it('comes as one open board with the lists in their order', () => {
    expect(small.board).toMatchObject({ title: 'The reading room', color: 'green', archivedAt: null, createdAt: NOW });
    expect(small.board.description).toContain('**reading room**');
    const inOrder = [...small.lists].sort(comparePlaced);
    expect(inOrder.map(({ title }) => title)).toEqual(['In progress', 'Ideas', 'Done', 'Old wishes', 'Without a list']);
    expect(inOrder.map(({ archivedAt }) => archivedAt !== null)).toEqual([false, false, false, true, true]);
  });

  it('keeps the order of cards: fractional places, equal ones as they came, none at the end', () => {
    const ideas = small.cards.filter(({ title }) => listTitleOf(title) === 'Ideas').sort(comparePlaced);
    expect(ideas.map(({ title }) => title)).toEqual([
      '図書室の地図を描き直す 📚',
      'First of two cards in one place',
      'לתקן את המנורה שבחדר הקריאה',
      'Card without a place',
    ]);
  });

  it('brings a card with all that hangs on it', () => {
    const lamp = cardOf(small, 'Repair the reading lamp');
    expect(lamp).toMatchObject({
      dueAt: '2024-06-20T16:00:00.000Z',
      startAt: '2024-06-10T00:00:00.000Z',
      dueDone: true,
      reminderMinutes: 1_440,
      assigneeIds: [TOM],
      assigneeNames: ['Mira Castellan'],
      checklistDone: 2,
      checklistTotal: 4,
      commentCount: 2,
      number: 1,
    });
    const labels = lamp.labelIds.map((id) => small.labels.find((label) => label.id === id));
    expect(labels.map((label) => [label?.name, label?.color])).toEqual([
      ['Bug', 'red'],
      ['Later', 'teal'],
    ]);
    const checklists = small.checklists.filter(({ cardId }) => cardId === lamp.id).sort(comparePlaced);
    expect(checklists.map(({ title }) => title)).toEqual(['Parts', 'Second look']);
    const parts = small.items.filter(({ checklistId }) => checklistId === checklists[0]?.id).sort(comparePlaced);
    expect(parts[0]).toMatchObject({ assigneeId: TOM, dueAt: '2024-06-12T10:00:00.000Z' });
    expect(parts.map(({ text, done }) => [text, done])).toEqual([
      ['Switch', false],
      ['Cable', true],
      ['Bulb', true],
    ]);
  });

  it('brings comments with author and time, those of accounts, of names and of copies', () => {
    const lamp = cardOf(small, 'Repair the reading lamp');
    expect(small.comments.filter(({ cardId }) => cardId === lamp.id)).toMatchObject([
      { authorId: TOM, authorName: null, createdAt: '2024-06-05T10:00:00.000Z', editedAt: null },
      { authorId: null, authorName: 'Mira Castellan', editedAt: '2024-06-05T10:06:00.000Z' },
    ]);
    const copied = small.comments.find(({ body }) => body === 'Copied with its card.');
    expect(copied).toMatchObject({ authorId: TOM });
    const former = small.comments.find(({ cardId }) => cardId === cardOf(small, '図').id);
    expect(former?.authorName).toBe('Noor Haddad');
    expect(small.comments.find(({ body }) => body.startsWith('Mind'))?.body).toBe('Mind the  gap');
  });

  it('tells two people of one name apart', () => {
    expect(small.report.people).toEqual([
      { name: 'Mira Castellan', matched: false },
      { name: 'Tomasz Wilk (twilk)', matched: true },
      { name: 'Tomasz Wilk (tomaszw)', matched: false },
      { name: 'Noor Haddad', matched: false },
    ]);
    expect(cardOf(small, 'לתקן').assigneeNames).toEqual(['Tomasz Wilk (tomaszw)']);
  });

  it('brings attachments as links of the web alone', () => {
    const links = small.attachments.map(({ kind, name, url }) => [kind, name, url]);
    expect(links).toEqual([
      ['link', 'Floor plan.png', 'https://trello.com/1/cards/x/attachments/y/download/plan.png'],
      ['link', 'Catalogue', 'http://books.example/catalogue?page=1'],
    ]);
  });

  it('keeps archived cards archived, open cards in archived lists open, and cards without a list', () => {
    expect(cardOf(small, 'Buy bookends').archivedAt).toBe('2024-06-07T12:00:00.000Z');
    expect(cardOf(small, 'A wish')).toMatchObject({ archivedAt: null });
    expect(listTitleOf('A wish')).toBe('Old wishes');
    expect(listTitleOf('Untitled')).toBe('Without a list');
  });

  it('keeps the numbers of Trello, and gives a new one where it was taken', () => {
    expect(cardOf(small, 'Untitled').number).toBe(12);
    expect(small.board.lastCardNumber).toBe(12);
    expect(new Set(small.cards.map(({ number }) => number)).size).toBe(small.cards.length);
  });

  it('keeps a long title in full at the head of the description', () => {
    const long = cardOf(small, 'A title that goes on');
    expect(long.title.endsWith('…')).toBe(true);
    expect(long.description).toMatch(/^A title that goes on and on: .*a new board,\n\nThe description proper\.$/);
  });

  it('knows when a card was made, and by whom', () => {
    expect(cardOf(small, 'Repair').createdAt).toMatch(/^2024-06-03T/);
    expect(plan({ ...smallExport, actions: [] }).cards[0]?.createdById).toBeNull();
    const byTom = oneCard(
      { idMemberCreator: 't' },
      { members: [{ id: 't', fullName: 'Tomasz Wilk', username: 'twilk' }] },
    );
    expect(plan(byTom).cards[0]?.createdById).toBe(TOM);
  });

  it('says what came, what did not, and what changed', () => {
    expect(small.report.came).toEqual({
      lists: 4,
      archivedLists: 1,
      cards: 12,
      archivedCards: 1,
      labels: 4,
      checklists: 2,
      checklistItems: 4,
      comments: 5,
      attachments: 2,
      members: 3,
    });
    expect(linesOf(small)).toEqual({
      comments_without_card: 1,
      comments_beyond_file: 2,
      checklists_without_card: 1,
      items_without_card: 2,
      attachments_unsafe: 1,
      labels_unknown: 1,
      members_unknown: 1,
      dates_unreadable: 1,
      custom_fields: 1,
      custom_field_values: 1,
      covers: 1,
      stickers: 1,
      votes: 2,
      locations: 1,
      reactions: 1,
      list_colors: 1,
      list_limits: 1,
      power_ups: 1,
      activity: 14,
      lists_added: 1,
      cards_without_list: 1,
      cards_in_archived_lists: 1,
      templates: 1,
      special_cards: 1,
      cards_renumbered: 1,
      untitled: 1,
      titles_cut: 1,
      uploads_as_links: 1,
      label_shades: 1,
      texts_cleaned: 1,
    });
  });
});

describe('texts too long for their place', () => {
  const continued = (comments: ImportPlan['comments']) =>
    comments.map(({ body }) => body.replace(/^.*\n\n/, '')).join('');

  it('go on in comments after the description, and lose nothing', () => {
    const desc = `${'ä'.repeat(20)}\n`.repeat(1_500);
    const { cards, comments, report } = plan(oneCard({ name: 'Card', desc }));
    expect(comments).toHaveLength(2);
    expect(comments[0]).toMatchObject({ authorId: null, authorName: 'Trello import', cardId: cards[0]?.id });
    expect(comments[0]?.body).toMatch(/^Description, continued \(2 of 3\)\n\n/);
    expect(cards[0]?.description + continued(comments)).toBe(desc);
    expect(cards[0]?.commentCount).toBe(2);
    expect(report.came.comments).toBe(0);
    expect(report.changed.map(({ code, count }) => [code, count])).toEqual([
      ['descriptions_cut', 1],
      ['comments_added', 2],
    ]);
  });

  it('of a comment go on in comments of the same author and time, right after it', () => {
    const text = '図'.repeat(MAX_TEXT_BYTES / 2);
    const action = (id: string, date: string, body: string) => ({
      id,
      type: 'commentCard',
      date,
      memberCreator: { id: 'm', fullName: 'Mira' },
      data: { text: body, card: { id: 'c' } },
    });
    const actions = [action('2', '2024-01-02T00:00:00.000Z', 'later'), action('1', '2024-01-01T00:00:00.000Z', text)];
    const { comments, report } = plan(oneCard({ name: 'Card' }, { actions }));
    const inOrder = [...comments].sort((left, right) =>
      left.createdAt + left.id < right.createdAt + right.id ? -1 : 1,
    );
    expect(inOrder.map(({ id }) => id)).toEqual(comments.map(({ id }) => id));
    expect(comments.map(({ authorName }) => authorName)).toEqual(['Mira', 'Mira', 'Mira'].slice(0, comments.length));
    expect(comments.at(-1)?.body).toBe('later');
    expect(comments[0]?.body + continued(comments.slice(1, -1))).toBe(text);
    expect(report.came.comments).toBe(2);
  });

  it('of items, checklists and attachments are kept in full in the description', () => {
    const long = `${'very '.repeat(200)}long`;
    const { cards, items, checklists, attachments, report } = plan(
      oneCard(
        { name: 'Card', desc: 'Hello', attachments: [{ name: `file ${long}`, url: 'https://a.example/' }] },
        { checklists: [{ id: 'k', idCard: 'c', name: `list ${long}`, checkItems: [{ name: `item ${long}` }] }] },
      ),
    );
    expect(cards[0]?.description).toBe(`Hello\n\nlist ${long}\n\nitem ${long}\n\nfile ${long}`);
    for (const name of [checklists[0]?.title, items[0]?.text, attachments[0]?.name]) expect(name).toMatch(/very…$/);
    expect(report.changed).toMatchObject([{ code: 'names_cut', count: 3 }]);
  });

  it('of the board itself are kept in an archived card', () => {
    const long = 'word '.repeat(200).trim();
    const desc = 'Line of text\n'.repeat(4_000);
    const imported = plan({
      name: `board ${long}`,
      desc,
      lists: [{ id: 'l', name: `list ${long}` }],
      labels: [{ id: 'x', name: `label ${long}` }],
      cards: [],
    });
    const [card] = imported.cards;
    expect(card).toMatchObject({ title: 'Texts too long for their place', archivedAt: NOW, number: 1 });
    const kept = (card?.description ?? '') + continued(imported.comments);
    expect(kept.startsWith(`board ${long}\n\n`)).toBe(true);
    expect(kept.endsWith(`\n\nlist ${long}\n\nlabel ${long}`)).toBe(true);
    const rest = kept.slice(`board ${long}\n\n`.length, -`\n\nlist ${long}\n\nlabel ${long}`.length);
    expect(imported.board.description + rest).toBe(desc);
    expect(imported.report.came).toMatchObject({ lists: 1, cards: 0, labels: 1, comments: 0 });
  });

  it('keeps the bounds of the commands', () => {
    const label = (length: number) => createLabelCommandSchema.safeParse({ name: 'x'.repeat(length), color: 'red' });
    expect(label(MAX_LABEL_NAME_LENGTH).success).toBe(true);
    expect(label(MAX_LABEL_NAME_LENGTH + 1).success).toBe(false);
    const link = (length: number) =>
      createLinkCommandSchema.safeParse({ url: 'https://a.example/'.padEnd(length, 'x') });
    expect(link(MAX_LINK_LENGTH).success).toBe(true);
    expect(link(MAX_LINK_LENGTH + 1).success).toBe(false);
  });
});

describe('comments', () => {
  const comment = (fields: object) => ({ type: 'commentCard', date: NOW, ...fields });
  const onCard = (text: string) => ({ card: { id: 'c' }, text });

  it('show the newest text that the file holds', () => {
    const actions = [
      { type: 'updateComment', date: '2024-01-03T00:00:00.000Z', data: { action: { id: 'a', text: 'third' } } },
      { type: 'updateComment', date: '2024-01-02T00:00:00.000Z', data: { action: { id: 'a', text: 'second' } } },
      comment({ id: 'a', date: '2024-01-01T00:00:00.000Z', data: onCard('first') }),
    ];
    const { comments } = plan(oneCard({ name: 'Card' }, { actions }));
    expect(comments).toMatchObject([{ body: 'third', editedAt: '2024-01-03T00:00:00.000Z' }]);
  });

  it('without text, deleted, without author or time are reported', () => {
    const actions = [
      comment({ id: 'a', data: onCard(' ') }),
      comment({ id: 'b', data: onCard('was deleted') }),
      { type: 'deleteComment', data: { action: { id: 'b' } } },
      { type: 'copyCommentCard', data: onCard('kept') },
    ];
    const imported = plan(oneCard({ name: 'Card' }, { actions }));
    expect(imported.comments).toMatchObject([{ body: 'kept', authorName: 'Unknown person', createdAt: NOW }]);
    expect(linesOf(imported)).toMatchObject({
      comments_without_text: 1,
      comments_deleted: 1,
      comments_without_author: 1,
      comments_without_time: 1,
    });
  });
});

describe('attachments', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//a.example/',
    'https://',
    'https://a.example/ javascript:x',
    'https://a.example/\u0000',
    'ftp://a.example/',
    '',
  ])('with the address %j are not taken', (url) => {
    const imported = plan(oneCard({ name: 'Card', attachments: [{ name: 'x', url }] }));
    expect(imported.attachments).toEqual([]);
    expect(linesOf(imported)).toEqual({ attachments_unsafe: 1 });
  });

  it('without a name are called by their address', () => {
    const imported = plan(oneCard({ name: 'Card', attachments: [{ name: ' ', url: 'https://a.example/x' }] }));
    expect(imported.attachments[0]?.name).toBe('https://a.example/x');
  });
});

describe('the board', () => {
  it('is open here even when it was closed in Trello', () => {
    const imported = plan(board({ closed: true, prefs: { background: '59e0b980a11ddc1f69f0f8be' } }));
    expect(imported.board).toMatchObject({ archivedAt: null, color: 'blue' });
    expect(linesOf(imported)).toEqual({ board_reopened: 1 });
  });
});

describe('people', () => {
  it('who are two in Trello and one here are assigned once', () => {
    const members = ['a', 'b'].map((id) => ({ id, fullName: 'Tomasz', username: 'twilk' }));
    const [card] = plan(oneCard({ name: 'Card', idMembers: ['a', 'b', 'a'] }, { members })).cards;
    expect(card).toMatchObject({ assigneeIds: [TOM], assigneeNames: [] });
  });
});
