import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { toProblem } from '@/lib/protocol/problems';
import type { WriteReply } from '@/lib/protocol/replies';
import { NetworkError, ProblemError } from '../api/errors';
import type { FileUpload } from '../api/upload-file';
import { Uploads } from './uploads';

const REPLY: WriteReply = { result: {}, events: [] };
const CARD = uuid();

/** A server that answers when the test says so. */
function start(maxBytes = 1_000) {
  const sent: (FileUpload & { resolve: (reply: WriteReply) => void; reject: (error: unknown) => void })[] = [];
  const delivered: WriteReply['events'][] = [];
  const uploads = new Uploads({
    send: (upload) => new Promise((resolve, reject) => sent.push({ ...upload, resolve, reject })),
    limits: async () => ({ maxBytes, types: ['*'] }),
    newId: uuid,
    deliver: (events) => delivered.push([...events]),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const states = () => uploads.of(CARD).map(({ state }) => state.kind);
  return { uploads, sent, delivered, settle, states };
}

const file = (name: string, size = 3) => new File([new Uint8Array(size)], name);

describe('uploads', () => {
  it('go one after the other, tell how far they are, and leave when their events have been delivered', async () => {
    const { uploads, sent, delivered, settle, states } = start();
    uploads.add(CARD, [file('a'), file('b')]);
    await settle();
    expect(states()).toEqual(['sending', 'waiting']);
    sent[0]?.onSent(2);
    expect(uploads.of(CARD)[0]?.state).toEqual({ kind: 'sending', sentBytes: 2 });
    sent[0]?.resolve(REPLY);
    await settle();
    expect(states()).toEqual(['sending']);
    sent[1]?.resolve(REPLY);
    await settle();
    expect(states()).toEqual([]);
    expect(delivered.length).toBe(2);
    expect(uploads.isUnderWay).toBe(false);
  });

  it('that the network broke keep file and key, hold nobody up, and go again when the line is back', async () => {
    const { uploads, sent, settle, states } = start();
    uploads.add(CARD, [file('a'), file('b')]);
    await settle();
    sent[0]?.reject(new NetworkError('gone'));
    await settle();
    expect(states()).toEqual(['failed', 'sending']);
    uploads.wake();
    sent[1]?.resolve(REPLY);
    await settle();
    expect(sent[2]).toMatchObject({ id: sent[0]?.id, key: sent[0]?.key, file: sent[0]?.file });
  });

  it('that the server refused wait for the person, and are a new request then', async () => {
    const { uploads, sent, settle, states } = start();
    uploads.add(CARD, [file('a')]);
    await settle();
    sent[0]?.reject(new ProblemError(toProblem('limit_reached', 'Too many.')));
    await settle();
    uploads.wake();
    await settle();
    expect(states()).toEqual(['failed']);
    const [failed] = uploads.of(CARD);
    uploads.retry(failed?.id ?? '');
    await settle();
    expect(sent[1]?.id).toBe(sent[0]?.id);
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });

  it('that are too large do not go up at all, and can be dismissed', async () => {
    const { uploads, sent, settle, states } = start(2);
    uploads.add(CARD, [file('a', 3)]);
    await settle();
    expect(sent).toEqual([]);
    expect(states()).toEqual(['failed']);
    uploads.dismiss(uploads.of(CARD)[0]?.id ?? '');
    expect(states()).toEqual([]);
  });
});
