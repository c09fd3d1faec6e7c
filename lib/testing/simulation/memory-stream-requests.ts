import { type StreamRequest, streamRequestSchema } from '@/lib/protocol/frames/fallback';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { FakeClock } from '../fake-clock';
import { type Faults, FaultyLine } from './faulty-line';
import type { SidecarClient, SimulatedSidecar } from './memory-sidecar';
import type { SeededRandom } from './seeded-random';

export interface StreamRequestWorld {
  readonly clock: FakeClock;
  readonly random: SeededRandom;
  readonly sidecar: SimulatedSidecar;
  readonly userId: Id;
  readonly faults: () => Faults;
  /** Something between cuts every response that stays open: an event stream is of no use. */
  readonly cutsEventStreams: boolean;
}

/**
 * `POST …/realtime/stream` of a simulated sidecar: an event stream, or one long poll. The means to
 * cut it stands in `cuts` for as long as there is something to cut.
 */
export function answerStreamRequest(
  world: StreamRequestWorld,
  body: unknown,
  signal: AbortSignal | null | undefined,
  cuts: Set<() => void>,
): Response {
  const request: StreamRequest = streamRequestSchema.parse(body);
  const { clock, random, sidecar, userId } = world;
  const line = new FaultyLine(clock, random, world.faults);
  const text = new TransformStream<string, string>();
  const writer = text.writable.getWriter();
  let isOver = false;
  const leave = (end: () => Promise<void>) => {
    if (isOver) return;
    isOver = true;
    cuts.delete(cut);
    sidecar.leave(client);
    end().catch(() => undefined);
  };
  const finish = () => leave(() => writer.close());
  const cut = () => leave(() => writer.abort(new TypeError('The line was cut.')));
  const write = (part: string) => {
    if (!isOver) writer.write(part).catch(() => undefined);
  };
  const client: SidecarClient = {
    userId,
    transport: request.wait === undefined ? 'sse' : 'longPoll',
    say(frame) {
      line.carry(() => write(`data: ${JSON.stringify(frame)}\n\n`), frame.kind !== 'event');
      if (request.wait !== undefined && isNews(frame)) line.carry(finish, true);
    },
    close(code) {
      line.carry(() => {
        write(`: close ${code}\n\n`);
        finish();
      }, true);
    },
  };
  signal?.addEventListener('abort', cut);
  cuts.add(cut);
  sidecar.connect(client);
  if (request.wait !== undefined) clock.setTimer(finish, request.wait * 1_000);
  else if (world.cutsEventStreams) clock.setTimer(finish, 50);
  request.subscriptions.forEach((subscription, ref) => {
    sidecar.receive(client, { kind: 'subscribe', ref, ...subscription });
  });
  const headers = { 'content-type': 'text/event-stream' };
  return new Response(text.readable.pipeThrough(new TextEncoderStream()), { status: 200, headers });
}

function isNews({ kind }: ServerFrame): boolean {
  return kind === 'event' || kind === 'refused' || kind === 'gap' || kind === 'revoked';
}
