import type { Intent } from '@/lib/protocol/intents/intent';
import type { Id } from '@/lib/protocol/primitives';
import type { WriteReply } from '@/lib/protocol/replies';
import type { TextEdit } from './command-receipt';

/** Takes the person's commands, from giving to confirmation or refusal. */
export interface Writer {
  /** Takes up what earlier tabs left. */
  start(): Promise<void>;
  stop(): void;
  /**
   * Checks a command as the server would, draws it, keeps it and has it sent. Bad input is refused at once and never drawn. Settles
   * with the reply's result, or `ProblemError`; callers may ignore it.
   */
  give(commandId: Id, draft: Intent, edit: TextEdit): Promise<WriteReply['result']>;
  /** Resolves when no unconfirmed command would make this thing: it exists, or it never will. */
  whenMade(thingId: Id): Promise<void>;
  /** A refusal was read. */
  dismiss(commandId: Id): Promise<void>;
  /** The line may be back. */
  wake(): void;
  /** The person is signed in (again). */
  signedIn(): void;
}
