import type { ServerFrame } from '@/lib/protocol/frames/server-frames';

const TOO_LONG_MS = 5_000;

type Matches = (frame: ServerFrame) => boolean;

/** The frames that a client has received, in order, and whoever waits for the next ones. */
export class FrameLog {
  readonly frames: ServerFrame[] = [];
  #read = 0;
  #ended: string | null = null;
  readonly #wake = new Set<() => void>();

  take(frames: readonly ServerFrame[]): void {
    this.frames.push(...frames);
    for (const wake of this.#wake) wake();
  }

  end(why: string): void {
    this.#ended = why;
    for (const wake of this.#wake) wake();
  }

  /** The next unread frame that matches; those before it count as read. */
  async next(matches: Matches = () => true, withinMs = TOO_LONG_MS): Promise<ServerFrame> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      while (this.#read < this.frames.length) {
        const frame = this.frames[this.#read++];
        if (frame !== undefined && matches(frame)) return frame;
      }
      if (this.#ended !== null) throw new Error(`no such frame came, and none will: ${this.#ended}`);
      await this.#change(deadline);
    }
  }

  /** The first frame from `from` on that matches; nothing counts as read. */
  async find(matches: Matches, from: number, withinMs = TOO_LONG_MS): Promise<ServerFrame> {
    let found: ServerFrame | undefined;
    await this.until(() => {
      found = this.frames.slice(from).find(matches);
      return found !== undefined;
    }, withinMs);
    return found as ServerFrame;
  }

  async nextOf<Kind extends ServerFrame['kind']>(
    kind: Kind,
    withinMs?: number,
  ): Promise<Extract<ServerFrame, { kind: Kind }>> {
    const frame = await this.next((each) => each.kind === kind, withinMs);
    return frame as Extract<ServerFrame, { kind: Kind }>;
  }

  /** Resolves when the whole of what came fulfils the condition. */
  async until(isFulfilled: () => boolean, withinMs = TOO_LONG_MS): Promise<void> {
    const deadline = Date.now() + withinMs;
    while (!isFulfilled()) {
      if (this.#ended !== null) throw new Error(`it will not come: ${this.#ended}`);
      await this.#change(deadline);
    }
  }

  of<Kind extends ServerFrame['kind']>(kind: Kind): Extract<ServerFrame, { kind: Kind }>[] {
    return this.frames.filter((frame): frame is Extract<ServerFrame, { kind: Kind }> => frame.kind === kind);
  }

  /** The positions of all events, in the order in which they came. */
  get seqs(): number[] {
    return this.of('event').map(({ seq }) => seq);
  }

  #change(deadline: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => {
          this.#wake.delete(wake);
          reject(new Error(`nothing more came; the last frames: ${JSON.stringify(this.frames.slice(-5))}`));
        },
        Math.max(0, deadline - Date.now()),
      );
      const wake = () => {
        clearTimeout(late);
        this.#wake.delete(wake);
        resolve();
      };
      this.#wake.add(wake);
    });
  }
}
