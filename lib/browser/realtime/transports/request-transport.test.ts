import { beforeEach, expect, it } from 'vitest';
import type { StreamRequest } from '@/lib/protocol/frames/fallback';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import { streamName } from '@/lib/protocol/streams';
import { FakeClock } from '@/lib/testing/fake-clock';
import { openSseTransport } from './request-transport';
import type { Transport } from './transport';

const BOARD = streamName('board', '01900000-0000-7000-8000-000000000001');
const GATHERED_MS = 50;

let clock: FakeClock;
let epoch: string;
let heard: ServerFrame[];
let transport: Transport;
/** Each request with the means to answer it. */
let requests: { readonly body: StreamRequest; say(frame: object): void }[];

beforeEach(async () => {
  clock = new FakeClock();
  epoch = 'first';
  heard = [];
  requests = [];
  transport = openSseTransport({
    config: { url: 'ws://sidecar', streamUrl: 'http://sidecar', protocols: ['baton.v1'] },
    getTicket: null,
    subscriptions: () => [{ stream: BOARD, grant: 'grant', since: { epoch, seq: 7 } }],
    clock,
    fetch: (_input, init) => {
      const lines = new TransformStream<string, string>();
      const writer = lines.writable.getWriter();
      requests.push({
        body: JSON.parse(String(init?.body)) as StreamRequest,
        say: (frame) => void writer.write(`data: ${JSON.stringify(frame)}\n\n`),
      });
      return Promise.resolve(new Response(lines.readable.pipeThrough(new TextEncoderStream())));
    },
    listener: { onFrames: (frames) => heard.push(...frames), onHeard: () => undefined, onEnd: () => undefined },
  });
  await clock.advance(0);
});

function subscribe(ref: number): void {
  transport.send({ kind: 'subscribe', ref, stream: BOARD, grant: 'grant', since: { epoch, seq: 7 } });
}

async function answer(frame: object): Promise<void> {
  requests.at(-1)?.say(frame);
  await clock.advance(0);
}

const refused = { kind: 'refused', ref: 0, stream: BOARD, code: 'internal' };
const subscribed = { kind: 'subscribed', ref: 0, stream: BOARD, epoch: 'first', head: 7, replayed: 0 };

it('answers a subscription from the request that asked for it already', async () => {
  await answer(subscribed);
  subscribe(5);
  await clock.advance(GATHERED_MS);
  expect(heard.at(-1)).toEqual({ ...subscribed, ref: 5 });
  expect(requests).toHaveLength(1);
});

it('tells a refusal once: whoever subscribes again after it asks the sidecar anew', async () => {
  await answer(refused);
  subscribe(5);
  expect(heard.at(-1)).toEqual({ ...refused, ref: 5 });
  const told = heard.length;
  subscribe(6);
  expect(heard).toHaveLength(told);
  await clock.advance(GATHERED_MS);
  expect(requests).toHaveLength(2);
  await answer(subscribed);
  expect(heard.at(-1)).toEqual({ ...subscribed, ref: 6 });
});

it('[G4] asks the sidecar anew for a position in another life of the log', async () => {
  await answer(subscribed);
  epoch = 'second';
  subscribe(5);
  expect(heard.at(-1)).toEqual(subscribed);
  await clock.advance(GATHERED_MS);
  expect(requests.map(({ body }) => body.subscriptions[0]?.since.epoch)).toEqual(['first', 'second']);
});

it('[R3] asks the sidecar anew for what it has taken back', async () => {
  await answer(subscribed);
  await answer({ kind: 'revoked', stream: BOARD, code: 'grant_expired' });
  subscribe(5);
  await clock.advance(GATHERED_MS);
  expect(requests).toHaveLength(2);
});
