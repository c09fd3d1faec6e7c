import { factsOf } from '@/lib/domain/intents/intent-facts';
import type { Intent } from '@/lib/protocol/intents/intent';
import type { Id } from '@/lib/protocol/primitives';
import { toProblem } from '@/lib/protocol/problems';
import { ProblemError } from '../api/errors';
import type { Core } from '../core/core';
import type { CommandReceipt, TextEdit } from './command-receipt';

/** Gives a command to the writer. */
export function giveIntent(core: Core, draft: Intent, edit: TextEdit = {}): CommandReceipt {
  const commandId = core.options.newId();
  return receipt(core.writer.give(commandId, draft, edit), commandId, factsOf(draft).id);
}

/** A command that cannot even be given: what it is about is not here. */
export function refusedReceipt(core: Core, id: Id, error: ProblemError): CommandReceipt {
  return receipt(Promise.reject(error), core.options.newId(), id);
}

function receipt(settled: Promise<Readonly<Record<string, unknown>>>, commandId: Id, id: Id): CommandReceipt {
  // A caller may ignore it.
  settled.catch(() => undefined);
  return Object.assign(settled, { commandId, id });
}

export function notHere(what: string): ProblemError {
  return new ProblemError(toProblem('not_found', `This ${what} is not here any more.`));
}
