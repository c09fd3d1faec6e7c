import type { Id } from '@/lib/protocol/primitives';

/**
 * Settles when the server has decided: with the `result` of its reply, or with a `ProblemError`. Callers may ignore it, the
 * view is right without: a rejection takes the change out of the view and says so in `useRejections()`.
 */
export type CommandReceipt = Promise<Readonly<Record<string, unknown>>> & {
  readonly commandId: Id;
  /** The thing that was made or changed; of a new one the id that it will keep. */
  readonly id: Id;
};

/** The version of the text that a person began to edit; without it, the version shown when the command is given. */
export interface TextEdit {
  readonly baseVersion?: number;
}
