import { describe, expect, it } from 'vitest';
import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import type { StreamName } from '@/lib/protocol/streams';
import { makeEvent } from '@/lib/testing/make-event';
import { LineHub } from './line-hub';

const STREAM: StreamName = 'board:01930000-0000-7000-8000-000000000001';
const EPOCH = 'e1';

function open() {
  const sent: ClientFrame[] = [];
  const delivered: [string | null, ServerFrame][] = [];
  const hub = new LineHub({
    send: (frame) => sent.push(frame),
    deliver: (tab, frame) => delivered.push([tab, frame]),
  });
  const subscribe = (tab: string, ref: number, seq: number, epoch = EPOCH) =>
    hub.say(tab, { kind: 'subscribe', ref, stream: STREAM, grant: `grant-${tab}`, since: { epoch, seq } }, []);
  const accept = (head: number) => {
    const ref = sent.findLast(({ kind }) => kind === 'subscribe');
    if (ref?.kind !== 'subscribe') throw new Error('Nobody has asked.');
    hub.receive({ kind: 'subscribed', ref: ref.ref, stream: STREAM, epoch: EPOCH, head, replayed: 0 });
  };
  const event = (seq: number) => hub.receive(makeEvent(STREAM, seq, { epoch: EPOCH }));
  const to = (tab: string | null) => delivered.filter(([receiver]) => receiver === tab).map(([, frame]) => frame);
  const asked = () => sent.filter(({ kind }) => kind === 'subscribe').length;
  return { hub, sent, subscribe, accept, event, to, asked };
}

describe('LineHub', () => {
  it('[B1] asks once for a stream that two tabs want, and answers each under its own ref', () => {
    const { subscribe, accept, to, asked } = open();
    subscribe('a', 7, 10);
    subscribe('b', 3, 10);
    expect(asked()).toBe(1);
    accept(10);
    expect(to('a')).toMatchObject([{ kind: 'subscribed', ref: 7 }]);
    expect(to('b')).toMatchObject([{ kind: 'subscribed', ref: 3, head: 10, replayed: 0 }]);
  });

  it('[B3] replays to a tab that comes later what it has passed on since', () => {
    const { subscribe, accept, event, to } = open();
    subscribe('a', 1, 10);
    accept(10);
    event(11);
    event(12);
    subscribe('b', 1, 10);
    expect(to('b')).toMatchObject([
      { kind: 'subscribed', head: 12, replayed: 2 },
      { kind: 'event', seq: 11 },
      { kind: 'event', seq: 12 },
    ]);
    expect(to(null)).toHaveLength(2);
  });

  it('[B3] sends a tab that is too far behind to the log, and takes one that is ahead as it is', () => {
    const { subscribe, accept, event, to } = open();
    subscribe('a', 1, 10);
    accept(10);
    event(11);
    subscribe('b', 1, 9);
    expect(to('b')).toMatchObject([{ kind: 'refused', code: 'catch_up_by_http' }]);
    subscribe('c', 1, 15);
    expect(to('c')).toMatchObject([{ kind: 'subscribed', head: 15, replayed: 0 }]);
  });

  it('[B3] keeps nothing across a hole', () => {
    const { subscribe, accept, event, to } = open();
    subscribe('a', 1, 10);
    accept(10);
    event(11);
    event(13);
    subscribe('b', 1, 11);
    expect(to('b')).toMatchObject([{ kind: 'refused', code: 'catch_up_by_http' }]);
  });

  it('asks the sidecar about another epoch, and lets the others ask anew when it says no', () => {
    const { hub, sent, subscribe, accept, to, asked } = open();
    subscribe('a', 1, 10);
    accept(10);
    subscribe('b', 1, 3, 'e2');
    expect(asked()).toBe(2);
    const ref = sent.findLast(({ kind }) => kind === 'subscribe') as Extract<ClientFrame, { kind: 'subscribe' }>;
    hub.receive({ kind: 'refused', ref: ref.ref, stream: STREAM, code: 'snapshot_required' });
    expect(to('b')).toMatchObject([{ kind: 'refused', ref: 1 }]);
    expect(to('a').at(-1)).toMatchObject({ kind: 'revoked', code: 'grant_expired' });
  });

  it('unsubscribes when the last tab leaves, also one that has died', () => {
    const { hub, sent, subscribe, accept, event } = open();
    subscribe('a', 1, 10);
    subscribe('b', 1, 10);
    accept(10);
    hub.say('a', { kind: 'unsubscribe', ref: 2, stream: STREAM }, []);
    event(11);
    expect(sent.some(({ kind }) => kind === 'unsubscribe')).toBe(false);
    hub.leave('b');
    expect(sent.at(-1)).toMatchObject({ kind: 'unsubscribe', stream: STREAM });
    expect(hub.subscriptions()).toEqual([]);
  });

  it('answers nobody when who asked has left, and serves who waits', () => {
    const { hub, subscribe, accept, to } = open();
    subscribe('a', 1, 10);
    subscribe('b', 4, 10);
    hub.leave('a');
    accept(10);
    expect(to('a')).toEqual([]);
    expect(to('b')).toMatchObject([{ kind: 'subscribed', ref: 4 }]);
  });

  it('names every stream with the newest grant and the position passed on, for transports that ask by request', () => {
    const { hub, subscribe, accept, event } = open();
    subscribe('a', 1, 10);
    accept(10);
    event(11);
    hub.say('a', { kind: 'renew', ref: 2, grants: ['new'] }, [
      { stream: STREAM, grant: 'new', since: { epoch: EPOCH, seq: 10 } },
    ]);
    expect(hub.subscriptions()).toEqual([{ stream: STREAM, grant: 'new', since: { epoch: EPOCH, seq: 11 } }]);
  });

  it('[B4] shows what the person did last in any tab; a tab that only looks on takes nothing away', () => {
    const { hub, sent, subscribe, accept } = open();
    subscribe('a', 1, 10);
    subscribe('b', 1, 10);
    accept(10);
    const cardId = '01930000-0000-7000-8000-0000000000aa';
    const state = () => (sent.at(-1)?.kind === 'presence' ? sent.at(-1) : null);
    hub.say('a', { kind: 'presence', stream: STREAM, clock: 1, state: { cardId } }, []);
    hub.say('b', { kind: 'presence', stream: STREAM, clock: 1, state: {} }, []);
    expect(state()).toMatchObject({ clock: 2, state: { cardId } });
    hub.say('b', { kind: 'presence', stream: STREAM, clock: 2, state: { field: 'title' } }, []);
    expect(state()).toMatchObject({ state: { field: 'title' } });
    hub.say('a', { kind: 'presence', stream: STREAM, clock: 2, state: { cardId } }, []);
    expect(state()).toMatchObject({ state: { field: 'title' } });
    hub.leave('b');
    expect(state()).toMatchObject({ state: { cardId } });
  });
});
