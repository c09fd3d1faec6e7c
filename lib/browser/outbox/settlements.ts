import type { Id } from '@/lib/protocol/primitives';
import type { WriteReply } from '@/lib/protocol/replies';
import type { ProblemError } from '../api/errors';

type Result = WriteReply['result'];

interface Settlement {
  readonly promise: Promise<Result>;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: ProblemError) => void;
}

/** A promise for each command that somebody waits for. */
export class Settlements {
  private readonly open = new Map<Id, Settlement>();

  of(commandId: Id): Promise<Result> {
    const settlement = this.open.get(commandId) ?? newSettlement();
    this.open.set(commandId, settlement);
    return settlement.promise;
  }

  confirm(commandId: Id, result: Result): void {
    this.open.get(commandId)?.resolve(result);
    this.open.delete(commandId);
  }

  refuse(commandId: Id, error: ProblemError): void {
    this.open.get(commandId)?.reject(error);
    this.open.delete(commandId);
  }
}

function newSettlement(): Settlement {
  let resolve: Settlement['resolve'] = () => {};
  let reject: Settlement['reject'] = () => {};
  const promise = new Promise<Result>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  // A caller may ignore it: the view and the notice say what happened.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
