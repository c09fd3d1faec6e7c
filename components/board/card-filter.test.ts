import { expect, it } from 'vitest';
import { makeLabel, makeMember, makeTile } from '@/lib/testing/things';
import { matchesFilter } from './card-filter';

it('finds a card by words of its title, its number, its labels and its people, in any order', () => {
  const label = makeLabel({ name: 'Design' });
  const member = makeMember({ name: 'Bo Lind' });
  const facts = { labels: { [label.id]: label }, members: { [member.userId]: member } };
  const card = makeTile({ title: 'Ship the Beta', number: 17, labelIds: [label.id], assigneeIds: [member.userId] });
  const shown = ['', 'beta ship', '#17', 'design', 'bo beta'].map((filter) => matchesFilter(card, filter, facts));
  expect(shown).toEqual([true, true, true, true, true]);
  expect(matchesFilter(card, 'beta gamma', facts)).toBe(false);
});
