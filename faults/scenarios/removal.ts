import { setTimeout as delay } from 'node:timers/promises';
import type { Client, Snapshot } from '@/e2e/support/client';
import type { Stack } from '@/e2e/support/stack';
import { join } from '@/e2e/support/team';
import { type FaultRun, type Scenario, scale } from '../framework/scenario';
import { FleetMember } from '../support/fleet-member';
import { FleetTally } from '../support/fleet-tally';
import { type Crowd, makeCrowd } from '../support/people';

const ENTRANTS = 6;
/** The entrants come spread over this time around the removal. */
const RACE_MS = 120;
const SECOND_MS = 1_000;
const SETTLE_MS = 30_000;
const AWAY_MS = 1_500;

/** Somebody is removed in the worst moments, and invited again. */
export const removal: Scenario = {
  name: 'removal',
  breaks:
    'A member is removed while Redis is down; while they knock again and again, so that grants and removal race; and is invited again a second later.',
  holds:
    'Nothing is received of what happens from a second after the removal on. After the invitation they are welcome at once.',
  short: scale({ seeds: 3 }),
  long: scale({ seeds: 40 }),
  run,
};

/** `seeds`: how many rounds of removal and return. */
async function run({ scale: { seeds: rounds }, findings, within, stack: getStack, say }: FaultRun): Promise<void> {
  const stack = await getStack();
  const crowd = await makeCrowd(stack, 2);
  const trial = new Trial(stack, crowd);
  await trial.begin();
  const returns: number[] = [];
  let leaked = await trial.removeWithoutRedis();
  say('removed while Redis was down');
  let entrants = 0;
  for (let round = 0; round < rounds; round += 1) {
    returns.push(await trial.invite());
    const raced = await trial.removeInRace();
    leaked += raced.leaked;
    entrants += raced.entered;
    await delay(SECOND_MS); // a second later, as the row says
  }
  trial.end();
  findings.tell('rounds', rounds + 1);
  findings.tell('subscriptions that opened around a removal', entrants);
  findings.equal('events received from a second after the removal on', leaked, 0);
  findings.equal('requests of the removed that HTTP let through', trial.letThrough, 0);
  findings.atMost('from the invitation to being live again, longest', Math.max(...returns), within(SECOND_MS), ' ms');
}

class Trial {
  letThrough = 0;
  readonly #tally = new FleetTally();
  readonly #owner: Client;
  readonly #guest: Client;
  readonly #path: string;
  #watchers: FleetMember[] = [];
  #guests: FleetMember[] = [];

  constructor(
    private readonly stack: Stack,
    private readonly crowd: Crowd,
  ) {
    const [owner, guest] = crowd.people;
    const [board] = crowd.boards;
    if (owner === undefined || guest === undefined || board === undefined) throw new Error('Two people, one board.');
    this.#owner = owner;
    this.#guest = guest.at(stack.web[1]?.url ?? '');
    this.#path = `/api/boards/${board.boardId}`;
  }

  /** The owner follows on every sidecar, so that what a sidecar has told its room is known; the guest follows too. */
  async begin(): Promise<void> {
    for (const { url } of this.stack.sidecars) this.#watchers.push(await this.#follow(this.#owner, [url]));
    this.#guests = [await this.#enter()];
    await this.#wait(() => [...this.#watchers, ...this.#guests].every(({ isLive }) => isLive));
  }

  /** Removal while nobody can be told of it; how many later events the guest received all the same. */
  async removeWithoutRedis(): Promise<number> {
    const { redis } = this.stack;
    if (redis === undefined) throw new Error('This scenario needs Redis.');
    await redis.kill();
    await this.#remove();
    await delay(AWAY_MS);
    const secrets = [await this.#writeSecret(), await this.#writeSecret()];
    await redis.start();
    return await this.#countLeaks(secrets);
  }

  /** Removal while the guest opens one line after the other, each with the newest grant that it can get. */
  async removeInRace(): Promise<{ leaked: number; entered: number }> {
    const entering = Array.from({ length: ENTRANTS }, async (_, index) => {
      await delay((RACE_MS * index) / ENTRANTS);
      return await this.#enter().catch(() => null);
    });
    await delay(RACE_MS / 2);
    await this.#remove();
    const entered = (await Promise.all(entering)).filter((member) => member !== null);
    this.#guests.push(...entered);
    await delay(SECOND_MS);
    return { leaked: await this.#countLeaks([await this.#writeSecret()]), entered: entered.length };
  }

  /** Invites the guest again; how long it takes from the acceptance to a live board. */
  async invite(): Promise<number> {
    const begin = Date.now();
    await join(this.#owner, this.#guest, this.crowd.workspaceId, 'member');
    const member = await this.#enter();
    this.#guests = [member];
    await this.#wait(() => member.isLive);
    const took = Date.now() - begin;
    const greeting = await this.#writeSecret();
    await this.#wait(() => member.ids.includes(greeting));
    return took;
  }

  end(): void {
    for (const member of [...this.#watchers, ...this.#guests]) member.stop();
  }

  async #remove(): Promise<void> {
    await this.#owner.write('DELETE', `/api/workspaces/${this.crowd.workspaceId}/members/${this.#guest.userId}`);
    const answers = await Promise.all([
      this.#guest.request('GET', this.#path),
      this.#guest.request('PATCH', `/api/cards/${this.crowd.boards[0]?.cardIds[0]}`, { body: { title: 'Mine' } }),
    ]);
    this.letThrough += answers.filter(({ status }) => status < 400).length;
  }

  /** The id of an event that the removed must never see. */
  async #writeSecret(): Promise<string> {
    const cardId = this.crowd.boards[0]?.cardIds[0];
    const { events } = await this.#owner.write('PATCH', `/api/cards/${cardId}`, { title: `Secret ${Math.random()}` });
    const found = events.find(({ stream }) => stream.startsWith('board:'));
    if (found === undefined) throw new Error('A changed title is an event of the board.');
    return found.id;
  }

  async #countLeaks(secrets: readonly string[]): Promise<number> {
    // A later event that every sidecar has told its room: whatever was told before it has gone out.
    const last = await this.#writeSecret();
    await this.#wait(() => this.#watchers.every(({ ids }) => ids.includes(last)));
    const seen = this.#guests.flatMap(({ ids }) => ids);
    for (const member of this.#guests) member.stop();
    return [...secrets, last].filter((id) => seen.includes(id)).length;
  }

  async #enter(): Promise<FleetMember> {
    return await this.#follow(
      this.#guest,
      this.stack.sidecars.map(({ url }) => url),
    );
  }

  async #follow(client: Client, urls: readonly string[]): Promise<FleetMember> {
    const from: Snapshot = await client.snapshot(this.#path);
    return new FleetMember({ client, from, urls, tally: this.#tally }, Math.floor(Math.random() * urls.length));
  }

  async #wait(condition: () => boolean): Promise<void> {
    const end = Date.now() + SETTLE_MS;
    while (!condition()) {
      if (Date.now() > end) throw new Error('waited in vain');
      await delay(10);
    }
  }
}
