import { messageOf } from '../plain-error';

/** Something that was started and must be stopped. */
interface Member {
  name: string;
  stop(): Promise<unknown>;
}

/** All that a start has brought up, so that it goes down in the opposite order, whatever happens on the way. */
export class Household {
  readonly #members: Member[] = [];
  #stopping: Promise<void> | undefined;

  /** Set from the moment on at which everything goes down; what dies then was meant to. */
  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  /** Takes a member in; it is stopped before everything that was taken in earlier. Returns how to let it go again. */
  add(name: string, stop: () => Promise<unknown>): () => void {
    const member = { name, stop };
    this.#members.push(member);
    return () => {
      const index = this.#members.indexOf(member);
      if (index >= 0) this.#members.splice(index, 1);
    };
  }

  /** Stops everything, newest first, once. A member that fails to stop is told and does not keep the others up. */
  stopAll(): Promise<void> {
    this.#stopping ??= this.#stopMembers();
    return this.#stopping;
  }

  async #stopMembers(): Promise<void> {
    for (let member = this.#members.pop(); member !== undefined; member = this.#members.pop()) {
      try {
        await member.stop();
      } catch (error) {
        console.error(`${member.name} did not stop cleanly: ${messageOf(error)}`);
      }
    }
  }
}
