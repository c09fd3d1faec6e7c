import type { StreamName } from '@/lib/protocol/streams';
import { type FaultRun, type Scenario, scale } from '../framework/scenario';
import { BadLine } from '../support/bad-line';
import { makeCrowd } from '../support/people';
import { RawClient } from '../support/raw-client';
import { Tab } from '../support/tab';
import { readMetric } from '../support/vitals';

const PING_MS = 10_000;
/** Silence is measured from the last frame, and looked for once a second. */
const CLOSED_WITHIN_MS = 32_000;
/** A ping every 20 s, a pong within 10 s, a back-off of at most a second, and the way back. */
const BACK_WITHIN_MS = 33_000;
const WAIT_MS = 90_000;

/** Lines that are dead and do not say so. */
export const deadLines: Scenario = {
  name: 'dead-lines',
  breaks: 'One line swallows everything, both ways; of another one end is gone and the other was not told.',
  holds:
    'The sidecar closes both with 4302 after 30 s of silence and the people are gone from the board on every instance; a page behind a line that swallows notices by itself and comes back by another.',
  short: null,
  long: scale({ clients: 3 }),
  run,
};

async function run({ findings, within, stack: getStack, say, atEnd }: FaultRun): Promise<void> {
  const stack = await getStack();
  const [near, far] = stack.sidecars;
  const crowd = await makeCrowd(stack, 4);
  const [watcher, swallowed, halved, reader] = crowd.people;
  const [board] = crowd.boards;
  if (!near || !far || !watcher || !swallowed || !halved || !reader || !board)
    throw new Error('Two sidecars, four people, a board.');
  const [black, half, page] = [
    await BadLine.open(near.url),
    await BadLine.open(near.url),
    await BadLine.open(near.url),
  ];
  const path = `/api/boards/${board.boardId}`;
  const peer = await RawClient.open(far.url, watcher);
  await peer.subscribe(await watcher.snapshot(path));
  const ping = setInterval(() => peer.send({ kind: 'ping', ref: 1 }), PING_MS);
  const tab = new Tab({ client: reader, streams: [board.stream as StreamName], reroute: () => page.url });
  atEnd(() => {
    clearInterval(ping);
    peer.socket.terminate();
    tab.stop();
    for (const line of [black, half, page]) line.close();
  });
  await tab.start();
  const people = [
    { client: swallowed, line: black, words: 'a line that swallows' },
    { client: halved, line: half, words: 'a half-open socket' },
  ];
  for (const { client, line } of people) {
    const raw = await RawClient.open(line.url, client);
    await raw.subscribe(await client.snapshot(path));
    raw.send({ kind: 'presence', stream: board.stream, clock: 1, state: {} });
  }
  await peer.until(() => tab.isLive && people.every(({ client }) => says(peer, 'joined', client.userId)));
  say('everybody is there');

  const closedBefore = await readMetric(near, 'closes_total{code="4302"}');
  tab.expectLoss();
  black.swallow();
  half.halve();
  page.swallow();
  const begin = Date.now();
  const gone = people.map(async ({ client, words }) => {
    await peer.until(() => says(peer, 'left', client.userId), WAIT_MS);
    findings.atMost(
      `${words}: gone from the board on the other instance`,
      Date.now() - begin,
      within(CLOSED_WITHIN_MS),
      ' ms',
    );
  });
  const back = peer
    .until(() => tab.isBack, WAIT_MS)
    .then(() => {
      findings.atMost(
        'the page behind a line that swallows is live again',
        Date.now() - begin,
        within(BACK_WITHIN_MS),
        ' ms',
      );
    });
  await Promise.all([...gone, back]);
  const closed = (await readMetric(near, 'closes_total{code="4302"}')) - closedBefore;
  findings.atLeast('lines that the sidecar closed with 4302', closed, people.length);
  findings.equal('the watcher lost the line', peer.closeCode ?? 'no', 'no');
  findings.equal('errors in the page', tab.errors.length, 0);
}

/** Whether the peer was told so of somebody, in whatever frame of presence. */
function says(peer: RawClient, what: 'joined' | 'left', userId: string): boolean {
  return peer.frames.some((frame) => {
    if (frame.kind === 'presence.state') return what === 'joined' && JSON.stringify(frame['members']).includes(userId);
    return frame.kind === 'presence.diff' && JSON.stringify(frame[what]).includes(userId);
  });
}
