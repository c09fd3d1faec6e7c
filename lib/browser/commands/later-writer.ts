import type { Intent } from '@/lib/protocol/intents/intent';
import type { Id } from '@/lib/protocol/primitives';
import { Later, type LaterOptions } from '../later';
import type { TextEdit } from './command-receipt';
import type { Writer } from './writer';

interface LaterWriterOptions extends LaterOptions<Writer> {
  /** Whether an earlier tab may have left commands unsent. */
  readonly hasLeftovers: () => Promise<boolean>;
}

/** A writer whose code is fetched when it starts: what can be done to a page is less urgent than what it shows. A command that comes before waits for it. */
export class LaterWriter implements Writer {
  private readonly later: Later<Writer>;
  private started: Promise<void> = Promise.resolve();

  constructor(private readonly options: LaterWriterOptions) {
    this.later = new Later(options);
  }

  start(): Promise<void> {
    this.started = this.ask((writer) => writer.start());
    return this.started;
  }

  /** What has not begun by then does not begin. */
  stop(): void {
    this.later.stop();
    this.later.part?.stop();
  }

  give(commandId: Id, draft: Intent, edit: TextEdit): ReturnType<Writer['give']> {
    return this.ask((writer) => writer.give(commandId, draft, edit));
  }

  /** Nothing is waited for where nothing can be on its way: the first snapshot of a page does not wait for this code. */
  async whenMade(thingId: Id): Promise<void> {
    if (!this.later.part && !(await this.options.hasLeftovers())) return;
    await this.started;
    await this.later.part?.whenMade(thingId);
  }

  dismiss(commandId: Id): Promise<void> {
    return this.ask((writer) => writer.dismiss(commandId));
  }

  wake(): void {
    this.later.say((writer) => writer.wake());
  }

  signedIn(): void {
    this.later.say((writer) => writer.signedIn());
  }

  /** At once when it is there: what is given is drawn in the same turn. */
  private ask<Answer>(question: (writer: Writer) => Promise<Answer>): Promise<Answer> {
    if (this.later.part) return question(this.later.part);
    const answer = new Promise<Answer>((resolve, reject) => {
      this.later.say((writer) => void question(writer).then(resolve, reject));
    });
    // A caller may ignore it.
    answer.catch(() => undefined);
    return answer;
  }
}
