import { assertNever } from '@/lib/domain/assert-never';
import { factsOf } from '@/lib/domain/intents/intent-facts';
import type { Problem } from '@/lib/protocol/problems';
import type { WriteReply } from '@/lib/protocol/replies';
import type { Api } from '../api/api';
import { isRetryable, ProblemError, UnreadableReplyError } from '../api/errors';
import { sendIntent } from '../api/send-intent';
import type { PendingCommand } from '../cache/pending-command';
import type { PendingCommands } from '../cache/pending-commands';
import type { Clock } from '../clock';
import { backOffMs } from '../realtime/back-off';
import { SingleTimer } from '../realtime/single-timer';
import { standsOn } from './dependants';
import type { OwnEdits } from './own-edits';
import type { SessionGuard } from './session-guard';

export interface CommandSenderOptions {
  readonly api: Api;
  readonly pending: PendingCommands;
  readonly ownEdits: OwnEdits;
  readonly session: SessionGuard;
  readonly clock: Clock;
  readonly random: () => number;
  /** `reply` is null when the app said yes in words that this client cannot read. `matched` is the version that was sent. */
  readonly onConfirmed: (command: PendingCommand, reply: WriteReply | null, matched: number | undefined) => void;
  readonly onRefused: (command: PendingCommand, problem: Problem) => void;
  /** The session is not this person's any more: nothing is sent until `resume`. */
  readonly onSignedOut: () => void;
}

type Outcome =
  | { readonly kind: 'confirmed'; readonly reply: WriteReply | null }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'undecided'; readonly error: unknown };

interface Lane {
  isBusy: boolean;
  failures: number;
  readonly rest: SingleTimer;
}

/**
 * Sends what is pending: one command at a time in each lane, in the order of giving, the same key again until it is decided.
 * A command that stands on another lane's unconfirmed creation waits for it.
 */
export class CommandSender {
  private readonly lanes = new Map<string, Lane>();
  private isOn = false;

  constructor(private readonly options: CommandSenderOptions) {}

  resume(): void {
    this.isOn = true;
    this.pump();
  }

  pause(): void {
    this.isOn = false;
    for (const lane of this.lanes.values()) lane.rest.stop();
  }

  /** The line may be back: whoever rests tries at once. */
  wake(): void {
    for (const lane of this.lanes.values()) lane.rest.stop();
    this.pump();
  }

  /** Sends the first command of every lane that is free. */
  pump(): void {
    if (!this.isOn) return;
    const waiting = this.options.pending.unconfirmed();
    const seen = new Set<string>();
    for (const [index, command] of waiting.entries()) {
      if (seen.has(command.lane)) continue;
      seen.add(command.lane);
      const lane = this.lane(command.lane);
      const isBlocked = waiting.slice(0, index).some((earlier) => standsOn(command, earlier));
      if (!lane.isBusy && !lane.rest.isRunning && !isBlocked) void this.send(command, lane);
    }
  }

  private lane(name: string): Lane {
    const lane = this.lanes.get(name) ?? { isBusy: false, failures: 0, rest: new SingleTimer(this.options.clock) };
    this.lanes.set(name, lane);
    return lane;
  }

  private async send(command: PendingCommand, lane: Lane): Promise<void> {
    const { pending, ownEdits } = this.options;
    lane.isBusy = true;
    pending.setStatus(command.commandId, 'sending');
    const { id } = factsOf(command.intent);
    const matched = command.ifMatch === null ? undefined : ownEdits.follow(id, command.ifMatch);
    const outcome = await this.attempt(command, matched);
    lane.isBusy = false;
    try {
      this.settle(command, lane, outcome, matched);
    } finally {
      this.pump();
    }
  }

  private async attempt({ intent, commandId }: PendingCommand, ifMatch: number | undefined): Promise<Outcome> {
    const { session, api } = this.options;
    try {
      if (!(await session.isOurs())) return { kind: 'signedOut' };
      return { kind: 'confirmed', reply: await sendIntent(api, intent, { key: commandId, ifMatch }) };
    } catch (error) {
      if (error instanceof UnreadableReplyError) return { kind: 'confirmed', reply: null };
      if (error instanceof ProblemError && error.problem.status === 401) return { kind: 'signedOut' };
      if (error instanceof ProblemError && !isRetryable(error)) return { kind: 'refused', problem: error.problem };
      return { kind: 'undecided', error };
    }
  }

  private settle(command: PendingCommand, lane: Lane, outcome: Outcome, matched: number | undefined): void {
    switch (outcome.kind) {
      case 'confirmed':
        lane.failures = 0;
        this.options.onConfirmed(command, outcome.reply, matched);
        return;
      case 'refused':
        lane.failures = 0;
        this.options.onRefused(command, outcome.problem);
        return;
      case 'signedOut':
        this.signedOut(command);
        return;
      case 'undecided': {
        this.options.pending.setStatus(command.commandId, 'queued');
        const delayMs = Math.max(backOffMs(lane.failures, this.options.random()), retryAfterMs(outcome.error));
        lane.failures += 1;
        lane.rest.restart(delayMs, () => this.pump());
        return;
      }
      default:
        assertNever(outcome);
    }
  }

  private signedOut(command: PendingCommand): void {
    this.options.pending.setStatus(command.commandId, 'queued');
    this.options.session.doubt();
    this.pause();
    this.options.onSignedOut();
  }
}

function retryAfterMs(error: unknown): number {
  return error instanceof ProblemError ? (error.problem.retryAfter ?? 0) * 1000 : 0;
}
