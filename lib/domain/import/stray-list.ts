import type { List } from '@/lib/protocol/things';
import type { Planning } from './planning';

/** The archived list for what has no list; made when it is needed first. */
export class StrayList {
  readonly lists: List[] = [];

  constructor(
    private readonly position: string,
    private readonly planning: Planning,
  ) {}

  take(): List {
    const [made] = this.lists;
    if (made) return made;
    const { newId, now, tally } = this.planning;
    const list: List = {
      id: newId(),
      title: 'Without a list',
      position: this.position,
      wipLimit: null,
      archivedAt: now,
    };
    this.lists.push(list);
    tally.add('lists_added');
    return list;
  }
}
