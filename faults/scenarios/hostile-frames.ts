import { type FaultRun, type Scenario, scale } from '../framework/scenario';
import { countDelivered, Fleet, readHeads, readLogs, TABS_EACH } from '../support/fleet';
import { makeCrowd } from '../support/people';
import { RawClient } from '../support/raw-client';
import { readVitals } from '../support/vitals';
import { Writers } from '../support/writers';

const FRAMES = 1_000;
const WRITES_PER_SECOND = 8;
const SETTLE_MS = 30_000;
const GROWTH_BYTES = 8 * 1024 * 1024;
const MALFORMED = 4000;
const TOO_BIG = 1009;

/** What is sent, and what docs/protocol.md answers to it: an error frame, or the end of the line. */
const POISONS: readonly { readonly text: string; readonly answer: 'malformed' | typeof TOO_BIG }[] = [
  { text: 'x', answer: 'malformed' },
  { text: '[]', answer: 'malformed' },
  { text: '{"__proto__":{"kind":"ping"}}', answer: 'malformed' },
  { text: '{"constructor":{"prototype":{"kind":"ping"}},"kind":"toString"}', answer: 'malformed' },
  { text: '['.repeat(20_000), answer: 'malformed' },
  { text: `{"kind":"presence","state":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`, answer: 'malformed' },
  { text: '{"kind":"subscribe","ref":1,"stream":"x","grant":1,"since":null}', answer: 'malformed' },
  { text: '{"kind":"ping","ref":1.7976931348623157e308}', answer: 'malformed' },
  { text: '\u0000', answer: 'malformed' },
  { text: JSON.stringify(Array.from({ length: 500 }, () => 1)), answer: 'malformed' },
  { text: `"${'x'.repeat(70_000)}"`, answer: TOO_BIG },
];

/** Somebody who may enter sends what no client would. */
export const hostileFrames: Scenario = {
  name: 'hostile-frames',
  breaks:
    'A thousand frames that are malformed, huge, deep, of wrong types or with keys of prototypes, beside healthy clients.',
  holds:
    'Each is answered as documented: `malformed`, then 4000 for who goes on; 1009 for what is too big. The healthy miss nothing; the memory stays level.',
  short: scale({ clients: 20 }),
  long: scale({ clients: 100 }),
  run,
};

async function run({ scale: { clients }, findings, stack: getStack, atEnd }: FaultRun): Promise<void> {
  const stack = await getStack();
  const [sidecar] = stack.sidecars;
  const crowd = await makeCrowd(stack, Math.ceil(clients / TABS_EACH) + 1);
  const stranger = crowd.people.at(-1);
  if (sidecar === undefined || stranger === undefined) throw new Error('There is a sidecar, and somebody.');
  const fleet = await Fleet.gather({ ...stack, sidecars: [sidecar] }, crowd, clients);
  atEnd(() => fleet.stop());
  // Once through, so that what is compiled and cached at the first time is no growth.
  await attack(sidecar.url, stranger, POISONS.length);
  const before = await readVitals(sidecar);
  const writers = new Writers(
    crowd,
    stack.web.map(({ url }) => url),
  );
  writers.start(WRITES_PER_SECOND);
  const { sent, wrong, ends } = await attack(sidecar.url, stranger, FRAMES);
  await writers.stop();
  await fleet.caughtUp(await readHeads(crowd), SETTLE_MS);
  const after = await readVitals(sidecar);
  const { due, delivered } = countDelivered(fleet.members, await readLogs(crowd, fleet.members[0]?.epoch ?? ''));
  findings.tell('hostile frames', sent);
  findings.equal(
    'answered otherwise than documented',
    wrong.length === 0 ? 'none' : wrong.slice(0, 3).join('; '),
    'none',
  );
  findings.tell('lines that the sidecar ended', [...ends].map(([code, count]) => `${code}: ${count}`).join(', '));
  findings.equal('healthy clients that lost their line', fleet.tally.closes.size, 0);
  findings.equal('delivered to the healthy, in their place', `${((100 * delivered) / due).toFixed(3)} %`, '100.000 %');
  findings.atMost(
    'memory that the sidecar holds more',
    (after.usedBytes - before.usedBytes) / 1024,
    GROWTH_BYTES / 1024,
    ' KB',
  );
}

/** Sends so many, one after the other, each awaited; a line that is ended is opened anew. */
async function attack(url: string, client: Parameters<typeof RawClient.open>[1], count: number) {
  const wrong: string[] = [];
  const ends = new Map<number, number>();
  let sent = 0;
  while (sent < count) {
    const line = await RawClient.open(url, client);
    while (line.closeCode === null && sent < count) {
      const poison = POISONS[sent % POISONS.length];
      if (poison === undefined) break;
      const heard = line.frames.length;
      line.socket.send(poison.text);
      sent += 1;
      await line.until(() => line.frames.length > heard || line.closeCode !== null);
      const said = line.frames.slice(heard).map((frame) => (frame.kind === 'error' ? String(frame.code) : frame.kind));
      const isRight =
        poison.answer === TOO_BIG
          ? line.closeCode === TOO_BIG
          : said.every((code) => code === 'malformed') && (said.length > 0 || line.closeCode === MALFORMED);
      if (!isRight) wrong.push(`${poison.text.slice(0, 30)} → ${said.join(' ')} ${line.closeCode ?? ''}`);
    }
    if (line.closeCode !== null) ends.set(line.closeCode, (ends.get(line.closeCode) ?? 0) + 1);
    await line.leave();
  }
  return { sent, wrong, ends };
}
