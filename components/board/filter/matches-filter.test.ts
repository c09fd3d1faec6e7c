import { describe, expect, it } from 'vitest';
import { makeLabel, makeMember, makeTile } from '@/lib/testing/things';
import { type BoardFilter, NO_FILTER, readFilter, writeFilter } from './board-filter';
import { matchesFilter } from './matches-filter';

const label = makeLabel({ name: 'Design' });
const member = makeMember({ name: 'Bo Lind' });
const facts = {
  labels: { [label.id]: label },
  members: { [member.userId]: member },
  meId: member.userId,
  now: new Date('2026-11-24T12:00:00.000Z'),
  timeZone: 'Europe/Vienna',
};
const shows = (card: Parameters<typeof makeTile>[0], filter: Partial<BoardFilter>) =>
  matchesFilter(makeTile(card), { ...NO_FILTER, ...filter }, facts);

describe('a filter', () => {
  it('finds words of the title, the number, the labels and the people, in any order', () => {
    const card = { title: 'Ship the Beta', number: 17, labelIds: [label.id], assigneeIds: [member.userId] };
    const found = ['', 'beta ship', '#17', 'design', 'bo beta'].map((text) => shows(card, { text }));
    expect(found).toEqual([true, true, true, true, true]);
    expect(shows(card, { text: 'beta gamma' })).toBe(false);
  });

  it('takes any of the labels and any of the people, oneself and nobody among them', () => {
    expect(shows({ labelIds: [label.id] }, { labels: ['other', label.id] })).toBe(true);
    expect(shows({}, { labels: [label.id] })).toBe(false);
    expect(shows({ assigneeIds: [member.userId] }, { people: ['me'] })).toBe(true);
    expect(shows({ assigneeIds: ['other'] }, { people: ['me', 'nobody'] })).toBe(false);
    expect(shows({}, { people: ['nobody'] })).toBe(true);
    expect(shows({ assigneeNames: ['Grace'] }, { people: ['nobody'] })).toBe(false);
  });

  it('counts days as the reader does, and what is done is not due', () => {
    const at = (dueAt: string, due: BoardFilter['due'], dueDone = false) => shows({ dueAt, dueDone }, { due });
    expect(at('2026-11-24T11:59:00.000Z', 'overdue')).toBe(true);
    expect(at('2026-11-24T11:59:00.000Z', 'overdue', true)).toBe(false);
    expect(at('2026-11-24T22:59:00.000Z', 'today')).toBe(true);
    expect(at('2026-11-24T23:01:00.000Z', 'today')).toBe(false);
    expect(at('2026-11-30T12:00:00.000Z', 'week')).toBe(true);
    expect(at('2026-12-01T12:00:00.000Z', 'week')).toBe(false);
    expect(shows({}, { due: 'none' })).toBe(true);
    expect(at('2026-12-01T12:00:00.000Z', 'none')).toBe(false);
  });

  it('must pass in all of its parts', () => {
    const card = { title: 'Ship', labelIds: [label.id] };
    expect(shows(card, { text: 'ship', labels: [label.id], people: ['nobody'], due: 'none' })).toBe(true);
    expect(shows(card, { text: 'ship', labels: [label.id], people: ['me'] })).toBe(false);
  });
});

describe('its address', () => {
  it('says all of it and is read back, beside what else stands there', () => {
    const filter: BoardFilter = { text: 'a & b', labels: [label.id], people: ['me', 'nobody'], due: 'week' };
    const search = writeFilter('?view=list', filter);
    expect(new URLSearchParams(search).get('view')).toBe('list');
    expect(readFilter(search)).toEqual(filter);
    expect(writeFilter(search, NO_FILTER)).toBe('?view=list');
  });

  it('leaves out what it does not know', () => {
    expect(readFilter('?due=someday&labels=,')).toEqual(NO_FILTER);
  });
});
