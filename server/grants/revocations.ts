import type { Bus, Mark, MarkSubject } from '@/lib/backend/bus/ports';
import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import type { Connection, Subscription } from '../connections/connection';
import type { Connections } from '../connections/connections';
import type { Metrics } from '../metrics';
import { isIdentityRevoked, subjectsOfGrant, subjectsOfIdentity, voidingSubject } from './subjects';

const SUBJECTS_PER_READ = 500;

export interface RevocationsOptions {
  readonly bus: Bus;
  readonly connections: Connections;
  readonly metrics: Metrics;
}

/** Makes revocations take effect on what is open: at once when another instance tells of a mark, and by reading all again. */
export class Revocations {
  readonly #options: RevocationsOptions;

  constructor(options: RevocationsOptions) {
    this.#options = options;
  }

  apply(marks: readonly Mark[]): void {
    if (marks.length === 0) return;
    for (const connection of this.#options.connections.all()) this.#applyTo(connection, marks);
  }

  /** Reads the marks of everything that is open, in case a message was lost. */
  async reread(): Promise<void> {
    const subjects = new Set<MarkSubject>();
    for (const { identity, subscriptions } of this.#options.connections.all()) {
      for (const subject of subjectsOfIdentity(identity)) subjects.add(subject);
      for (const { stream, grant } of subscriptions.values()) {
        if (grant !== null) for (const subject of subjectsOfGrant(identity, stream, grant)) subjects.add(subject);
      }
    }
    const all = [...subjects];
    for (let from = 0; from < all.length; from += SUBJECTS_PER_READ) {
      this.apply(await this.#options.bus.marks.get(all.slice(from, from + SUBJECTS_PER_READ)));
    }
  }

  /** Ends a subscription by force and says so; the connection stays. */
  revoke(subscription: Subscription, code: 'forbidden' | 'grant_expired'): void {
    const { state, connection, stream } = subscription;
    subscription.refusal = code;
    this.#options.connections.end(subscription);
    // One that is still opening is answered by `refused`.
    if (state !== 'live') return;
    this.#options.metrics.revoked.inc();
    connection.send({ kind: 'revoked', stream, code });
  }

  #applyTo(connection: Connection, marks: readonly Mark[]): void {
    if (isIdentityRevoked(connection.identity, marks)) {
      connection.close(CLOSE_CODES.sessionRevoked);
      return;
    }
    for (const subscription of connection.subscriptions.values()) {
      const { grant, stream } = subscription;
      const voided = grant === null ? undefined : voidingSubject(connection.identity, stream, grant, marks);
      if (voided) this.revoke(subscription, voided === 'person' ? 'forbidden' : 'grant_expired');
    }
  }
}
