import type { Actor } from '@/lib/domain/intents/actor';
import type { Intent } from '@/lib/protocol/intents/intent';
import type { StreamName } from '@/lib/protocol/streams';
import type { ConfirmedStreams } from './confirmed-streams';
import type { PendingCommand } from './pending-command';
import type { PendingCommands } from './pending-commands';
import { definitionOf } from './stream-definitions';
import type { AnyState } from './stream-states';

export type DrawIntent = (stream: StreamName, state: AnyState, intent: Intent, actor: Actor) => AnyState;

interface View {
  readonly confirmed: AnyState;
  readonly pending: readonly PendingCommand[];
  readonly drawn: AnyState;
}

/** `pending.reduce(applyPlanned, confirmed)` for each stream, computed again only when one of the two is another object. */
export class DrawnViews {
  /** Comes before the first command. */
  drawIntent: DrawIntent = (_stream, state) => state;
  private readonly views = new Map<StreamName, View>();

  constructor(
    private readonly confirmed: ConfirmedStreams,
    private readonly pending: PendingCommands,
  ) {}

  of(stream: StreamName): AnyState | undefined {
    const confirmed = this.confirmed.get(stream)?.state;
    if (!confirmed) {
      this.views.delete(stream);
      return undefined;
    }
    const pending = this.pending.of(stream);
    const last = this.views.get(stream);
    if (last && last.confirmed === confirmed && last.pending === pending) return last.drawn;
    const drawn = this.draw(stream, confirmed, pending, last);
    this.views.set(stream, { confirmed, pending, drawn });
    return drawn;
  }

  private draw(
    stream: StreamName,
    confirmed: AnyState,
    pending: readonly PendingCommand[],
    last: View | undefined,
  ): AnyState {
    const { keep } = definitionOf(stream);
    const drawn = pending.reduce(
      (state, { intent, userId, issuedAt }) => this.drawIntent(stream, state, intent, { userId, now: issuedAt }),
      confirmed,
    );
    // The fold keeps identity by itself; only what is planned anew, or was before, must be given it back.
    return last && pending.length + last.pending.length > 0 ? keep(last.drawn, drawn) : drawn;
  }
}
