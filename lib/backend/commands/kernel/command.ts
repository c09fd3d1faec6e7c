import type { MarkSubject } from '@/lib/backend/bus/ports';
import type { Tx } from '@/lib/backend/db/database';
import type { Access, Scope } from '@/lib/backend/queries/read-access';
import type { Id } from '@/lib/protocol/primitives';
import type { Problem } from '@/lib/protocol/problems';
import type { WriteReply } from '@/lib/protocol/replies';
import type { StreamName } from '@/lib/protocol/streams';
import type { PlannedEvent } from './planned-event';

/** Who asks. `sid` is the id of a session or of an API token. `anonymous` has the nil UUID for both and acts for nobody. */
export interface Caller {
  readonly userId: Id;
  readonly sid: Id;
  readonly via: 'session' | 'token' | 'anonymous';
}

/** How a command came: `key` is the Idempotency-Key (the server makes one when the client sent none), which becomes the events' `commandId`. */
export interface CommandRequest {
  readonly caller: Caller;
  readonly key: Id;
  /** Hash over method, path and body: the same key with another fingerprint is refused. */
  readonly fingerprint: string;
}

/** Where a command takes effect, found by an unlocked look. */
export interface Location {
  /** Every stream that the command may append to, and every stream whose facts its plan reads. Order and doubles do not matter. */
  readonly streams: readonly StreamName[];
  /**
   * Where the caller's role is read. Name `cardId` whenever the board was found through a card: the kernel reads the card's
   * board again under the lock and, when the card has moved meanwhile, locates anew.
   */
  readonly scope: Scope;
}

/** What `decide` may rely on besides its input: everything in it was read under the locks. */
export interface CommandContext {
  readonly caller: Caller;
  readonly commandId: Id;
  /** The database's clock after the locks were taken; also the events' `at`. Rows that are created take it as `createdAt`. */
  readonly now: Date;
  readonly access: Access;
}

/** A revocation to be marked after the commit: everything granted to `subject` until then is void. `ttlMs`: how long a grant or cookie of before could still be alive. */
export interface MarkRequest {
  readonly subject: MarkSubject;
  readonly ttlMs: number;
}

/** What a command does, decided before any row is written. */
export interface Decision {
  /** HTTP status of success; 200 when it is not named, 201 for something created. */
  readonly status?: number;
  /** The thing under its noun: `{card: {…}}`. Stored with the idempotency record for 24 h. */
  readonly result: Readonly<Record<string, unknown>>;
  /** Merged into `result` one level deep for this one reply, and stored nowhere: tokens and links that are shown once. */
  readonly secret?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** At most one for each stream, only on streams of the location. */
  readonly events: readonly PlannedEvent[];
  /** Writes the rows. It must not refuse: what is thrown here rolls back and is never recorded. */
  readonly write?: (tx: Tx) => Promise<unknown>;
  /** Grants to void after the commit. */
  readonly marks?: readonly MarkRequest[];
  /** Streams whose events are left out of the reply although they are on the caller's own subject: the caller may no longer read them after this. */
  readonly conceal?: readonly StreamName[];
}

/**
 * A command. The kernel opens one transaction and goes: idempotency slot → `locate` → lock the streams → read access and clock →
 * `allows` → `decide` → `write` → one append of log, outbox and record → commit. Any of the functions may be called again
 * for a new attempt after a deadlock, a lost connection or a moved card, so they keep no state of their own.
 */
export interface CommandDefinition<Input> {
  /** For logs: the function's name, `moveCard`. */
  readonly name: string;
  /** Unlocked look: where the subject is. Refuses with `not_found` when it is not there. */
  readonly locate: (tx: Tx, input: Input, caller: Caller) => Promise<Location> | Location;
  /** Whether the caller may; false is 403. Also asked before a stored reply is given again. `access.role` is null for those who may not even read. */
  readonly allows: (access: Access, input: Input, caller: Caller) => boolean;
  /** Reads and plans under the locks; refuses by throwing `Refusal`. Writes nothing. */
  readonly decide: (tx: Tx, input: Input, context: CommandContext) => Promise<Decision> | Decision;
  /** How long the transaction may take where 15 s are too few. Its locks are held as long. */
  readonly timeoutMs?: number;
}

/** Gives a command its types. */
export function defineCommand<Input>(definition: CommandDefinition<Input>): CommandDefinition<Input> {
  return definition;
}

/** What a command answered, as HTTP will say it. */
export interface CommandReply {
  readonly status: number;
  readonly body: WriteReply | Problem;
  /** True when it is the stored reply of an earlier run of the same key. */
  readonly replayed: boolean;
}
