import type { Bus } from '@/lib/backend/bus/ports';
import type { OutboxWork } from '@/lib/backend/commands/kernel/services';
import type { Database } from '@/lib/backend/db/database';
import { type LoggedEvent, toEnvelope } from '@/lib/backend/db/event-row';
import type { Logger } from '@/lib/backend/log/logger';
import { parseStreamName } from '@/lib/protocol/streams';
import { appendAfterCommit } from './append-after-commit';
import type { Effect, Projector } from './projector';
import { setMarks } from './set-marks';

/** What handling a row needs. */
export interface WorkTools {
  readonly database: Database;
  readonly bus: Bus;
  readonly log: Logger;
  readonly projectors: readonly Projector[];
  readonly effects: readonly Effect[];
  /** Takes the rows that projections leave in turn. */
  readonly handOn: (work: OutboxWork) => void;
}

/** Sets the marks, then publishes: nobody is sent an event whose own command took the right to read it. */
export async function carry({ database, bus }: WorkTools, work: readonly OutboxWork[]): Promise<void> {
  await setMarks(
    database,
    bus,
    work.flatMap(({ marks }) => marks),
  );
  const envelopes = work.flatMap(({ events }) => events.map(toEnvelope));
  if (envelopes.length > 0) await bus.events.publish(envelopes);
}

/** Does what follows from the events elsewhere. Safe to repeat. */
export async function project(tools: WorkTools, work: readonly OutboxWork[]): Promise<void> {
  const events = work.flatMap((row) => row.events);
  for (const event of events) {
    for (const projector of tools.projectors) {
      if (follows(projector, event)) await projectEvent(tools, projector, event);
    }
  }
  for (const effect of tools.effects) {
    const followed = events.filter((event) => follows(effect, event));
    if (followed.length > 0) await effect.run(tools.database, followed);
  }
}

/** Whether anything follows from this row elsewhere. */
export function isFollowed({ projectors, effects }: WorkTools, { events }: OutboxWork): boolean {
  return [...projectors, ...effects].some((follower) => events.some((event) => follows(follower, event)));
}

async function projectEvent({ database, handOn }: WorkTools, projector: Projector, event: LoggedEvent): Promise<void> {
  for (const target of await projector.targets(database.prisma, event)) {
    const work = await appendAfterCommit(database, [target], event, async (tx, now) => {
      const planned = await projector.project(tx, event, target, now);
      return planned === null ? [] : [planned];
    });
    if (work !== null) handOn(work);
  }
}

function follows({ source, names }: Projector | Effect, event: LoggedEvent): boolean {
  return names.includes(event.name) && parseStreamName(event.stream).kind === source;
}
