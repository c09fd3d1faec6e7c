import type { ActivityFact, ActivityStatement } from '@/lib/protocol/activity';
import { type ActivityNames, listFact, say } from './activity-names';

/** To another list, or to another place in the same one. */
export function tellMove(names: ActivityNames, card: ActivityFact, to: string, from: unknown): ActivityStatement {
  if (from === to) return say('cardPlaced', { card, list: listFact(names, to) });
  return say('cardMoved', { card, from: listFact(names, from), to: listFact(names, to) });
}
