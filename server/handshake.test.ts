import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestSidecar, TEST_ORIGIN, type TestSidecar } from '@/lib/testing/sidecar-harness';
import { makePerson } from '@/lib/testing/sidecar-people';
import { SocketClient } from '@/lib/testing/socket-client';

let sidecar: TestSidecar;
const person = makePerson();

beforeEach(async () => {
  sidecar = await startTestSidecar();
});
afterEach(async () => {
  await sidecar.sidecar.close();
  await sidecar.bus.close();
});

const open = (options: Parameters<typeof SocketClient.open>[1]) => SocketClient.open(sidecar.socketUrl, options);

describe('[A2] [A3] the handshake', () => {
  test('a session from a listed origin is welcomed, and hello is the first frame', async () => {
    const client = await open({ origin: TEST_ORIGIN, cookie: await sidecar.signer.cookie(person) });
    const hello = await client.next();
    expect(hello).toMatchObject({ kind: 'hello', instanceId: 'test-1', pingEvery: 20_000, pongWithin: 10_000 });
    expect(client.socket.protocol).toBe('baton.v1');
    await client.close();
  });

  test.each([
    ['a wrong origin', { origin: 'https://evil.example' }, 403],
    ['an origin that merely begins right', { origin: `${TEST_ORIGIN}.evil.example` }, 403],
    ['no origin', {}, 403],
  ])('%s is HTTP 403', async (_, { origin }: { origin?: string }, status) => {
    const cookie = await sidecar.signer.cookie(person);
    await expect(open({ ...(origin === undefined ? {} : { origin }), cookie })).rejects.toThrow(`HTTP ${status}`);
  });

  test('no session, a forged one and one that is over are HTTP 401', async () => {
    await expect(open({ origin: TEST_ORIGIN })).rejects.toThrow('HTTP 401');
    const forged = `${await sidecar.signer.cookie(person)}x`;
    await expect(open({ origin: TEST_ORIGIN, cookie: forged })).rejects.toThrow('HTTP 401');
    const over = await sidecar.signer.cookie(person, -60);
    await expect(open({ origin: TEST_ORIGIN, cookie: over })).rejects.toThrow('HTTP 401');
  });

  test('a session that was ended is HTTP 401', async () => {
    await sidecar.bus.marks.set([{ subject: `session:${person.sid}`, at: Date.now(), expiresAt: Date.now() + 60_000 }]);
    const cookie = await sidecar.signer.cookie(person);
    await expect(open({ origin: TEST_ORIGIN, cookie })).rejects.toThrow('HTTP 401');
  });

  test('[A4] a ticket opens one socket without cookie and origin, once', async () => {
    const protocols = ['baton.v1', `ticket.${await sidecar.signer.ticket(person)}`];
    const client = await open({ protocols });
    expect(client.socket.protocol).toBe('baton.v1');
    expect((await client.next()).kind).toBe('hello');
    await expect(open({ protocols })).rejects.toThrow('HTTP 401');
    await client.close();
  });

  test('[A4] a ticket that is over, forged, or from a wrong origin opens nothing', async () => {
    const over = await sidecar.signer.ticket(person, { exp: Date.now() - 1 });
    await expect(open({ protocols: ['baton.v1', `ticket.${over}`] })).rejects.toThrow('HTTP 401');
    await expect(open({ protocols: ['baton.v1', 'ticket.nonsense'] })).rejects.toThrow('HTTP 401');
    const good = await sidecar.signer.ticket(person);
    const evil = { origin: 'https://evil.example', protocols: ['baton.v1', `ticket.${good}`] };
    await expect(open(evil)).rejects.toThrow('HTTP 403');
  });

  test('a version that is not spoken is closed with 4004', async () => {
    const cookie = await sidecar.signer.cookie(person);
    const client = await open({ origin: TEST_ORIGIN, cookie, protocols: ['baton.v99'] });
    expect(await client.closed).toBe(4004);
    expect(client.frames).toEqual([]);
  });

  test('no subprotocol at all is closed with 4004', async () => {
    const cookie = await sidecar.signer.cookie(person);
    const client = await open({ origin: TEST_ORIGIN, cookie, protocols: [] });
    expect(await client.closed).toBe(4004);
  });

  test('any other path is HTTP 404', async () => {
    const cookie = await sidecar.signer.cookie(person);
    const elsewhere = SocketClient.open(`${sidecar.socketUrl}/else`, { origin: TEST_ORIGIN, cookie });
    await expect(elsewhere).rejects.toThrow('HTTP 404');
  });
});
