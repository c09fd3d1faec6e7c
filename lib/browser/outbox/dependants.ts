import { factsOf } from '@/lib/domain/intents/intent-facts';
import type { PendingCommand } from '../cache/pending-command';

/** Commands that have no ground once `refused` is: they stand on what it, or one of them, would have made. In their order. */
export function dependantsOf(refused: PendingCommand, others: readonly PendingCommand[]): PendingCommand[] {
  const facts = factsOf(refused.intent);
  if (!facts.creates) return [];
  const missing = new Set([facts.id]);
  return others.filter(({ commandId, intent }) => {
    const { id, creates, needs } = factsOf(intent);
    if (commandId === refused.commandId || !needs.some((need) => missing.has(need))) return false;
    if (creates) missing.add(id);
    return true;
  });
}

/** Whether a command must wait for another that has not been confirmed: for what it would make. */
export function standsOn(command: PendingCommand, other: PendingCommand): boolean {
  const { id, creates } = factsOf(other.intent);
  return creates && factsOf(command.intent).needs.includes(id);
}
