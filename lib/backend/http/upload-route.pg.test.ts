import { readdir } from 'node:fs/promises';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setRuntime } from '@/lib/backend/get-runtime';
import { createFileRetention } from '@/lib/backend/outbox/file-retention';
import { boardSnapshotSchema } from '@/lib/protocol/snapshots';
import { type Baton, startBaton } from '@/lib/testing/baton';
import { callApi } from '@/lib/testing/call-api';
import { type Office, type People, putOffice, putPeople } from '@/lib/testing/office';

/** The smallest PNG: one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');

let baton: Baton;
let people: People;
let office: Office;
beforeAll(async () => {
  baton = await startBaton({ UPLOAD_MAX_MB: '1', UPLOAD_TYPES: 'image/*,text/*' });
  setRuntime(baton.runtime);
  people = await putPeople(baton.runtime.database);
});
beforeEach(async () => {
  office = await putOffice(baton.runtime.database, people);
});
afterAll(async () => {
  setRuntime(null);
  await baton.close();
});

interface Upload {
  readonly name?: string;
  readonly id?: string;
  readonly key?: string;
  readonly cardId?: string;
}

async function upload(body: Uint8Array, { name = 'a.png', id, key = uuid(), cardId = office.cardId }: Upload = {}) {
  const query = new URLSearchParams({ name, ...(id && { id }) });
  const headers = { 'idempotency-key': key, 'content-type': 'text/html' };
  return callApi('POST', `/api/cards/${cardId}/files?${query}`, { as: people.member, body, headers });
}

async function uploaded(body: Uint8Array, name = 'a.png'): Promise<string> {
  const answer = await upload(body, { name });
  return (answer.body as { result: { attachment: { id: string } } }).result.attachment.id;
}

async function storedFiles(): Promise<string[]> {
  const { store } = baton.runtime.config.uploads;
  if (store.kind !== 'disk') throw new Error('this test looks into a folder');
  const found = await readdir(store.folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('a picture over the title', () => {
  const wear = (attachmentId: unknown, cardId = office.cardId) =>
    callApi('PATCH', `/api/cards/${cardId}`, {
      as: people.member,
      body: { cover: { kind: 'attachment', attachmentId } },
    });

  it('is an image of the card itself, and goes with the file', async () => {
    const attachmentId = await uploaded(PNG);
    const { status, body } = await wear(attachmentId);
    expect(status).toBe(200);
    expect(body['events']).toMatchObject([
      { name: 'card.updated', data: { cover: { kind: 'attachment', attachmentId } } },
    ]);

    const removed = await callApi('DELETE', `/api/attachments/${attachmentId}`, { as: people.member });
    expect(removed.body['events']).toMatchObject([
      { name: 'card.updated', data: { cover: null } },
      { name: 'attachment.removed', data: { attachmentId } },
    ]);
    const board = await callApi('GET', `/api/boards/${office.boardId}`, { as: people.member });
    const { cards } = boardSnapshotSchema.parse(board.body['data']);
    expect(cards.find(({ id }) => id === office.cardId)).toMatchObject({ cover: null });
  });

  it('is refused when it is no image, or hangs on another card', async () => {
    const text = await uploaded(Buffer.from('plain words'), 'a.txt');
    expect(await wear(text)).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    expect(await wear(uuid())).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
  });
});

describe('an upload', () => {
  it('becomes an attachment whose type is that of its bytes and whose name is safe', async () => {
    const { status, body } = await upload(PNG, { name: '../../evil\u202Egnp.html' });
    expect(status).toBe(201);
    expect(body['result']).toMatchObject({
      attachment: { kind: 'file', name: 'evilgnp.html', contentType: 'image/png', size: PNG.length },
    });
    expect(body['events']).toMatchObject([
      { name: 'card.updated', data: { attachmentCount: 2 } },
      { name: 'attachment.added', data: { contentType: 'image/png' } },
    ]);
    expect(JSON.stringify(body)).not.toContain('storedKey');
  });

  it('is refused where it is too large, or of a type that is not taken, and leaves nothing', async () => {
    const before = await storedFiles();
    expect(await upload(Buffer.alloc(1024 * 1024 + 1))).toMatchObject({ status: 413, body: { code: 'too_large' } });
    const zip = Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64');
    expect(await upload(zip, { name: 'a.png' })).toMatchObject({
      status: 415,
      body: { detail: 'Files of the type application/zip are not taken here, only image/*, text/*.' },
    });
    expect(await storedFiles()).toEqual(before);
  });

  it('[W3] that is sent again with its key answers as before, and keeps the bytes once', async () => {
    const before = (await storedFiles()).length;
    const [id, key] = [uuid(), uuid()];
    const first = await upload(PNG, { id, key });
    const again = await upload(PNG, { id, key });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body['result']).toEqual(first.body['result']);
    expect((await storedFiles()).length).toBe(before + 1);
    expect(await upload(HTML, { id, key })).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    expect((await storedFiles()).length).toBe(before + 1);
  });

  it('[W8] never takes the place of another, not even of one that was removed', async () => {
    const id = uuid();
    await upload(PNG, { id });
    expect(await upload(HTML, { id })).toMatchObject({ status: 409, body: { code: 'id_taken' } });
    await callApi('DELETE', `/api/attachments/${id}`, { as: people.member });
    expect(await upload(HTML, { id })).toMatchObject({ status: 409, body: { code: 'id_taken' } });
  });
});

describe('the bytes of an attachment', () => {
  it('of a raster image are shown in the page, and nothing in them may run', async () => {
    const id = uuid();
    await upload(PNG, { id, name: 'Plän "1".png' });
    const { status, headers, bytes } = await callApi('GET', `/api/attachments/${id}/content`, { as: people.viewer });
    expect(status).toBe(200);
    expect(PNG.equals(bytes)).toBe(true);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(PNG.length),
      'content-disposition': `inline; filename="Pl_n _1_.png"; filename*=UTF-8''Pl%C3%A4n%20_1_.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-cache',
    });
    const etag = headers.get('etag') ?? '';
    const again = await callApi('GET', `/api/attachments/${id}/content`, {
      as: people.viewer,
      headers: { 'if-none-match': etag },
    });
    expect(again).toMatchObject({ status: 304 });
  });

  it('of anything else are only ever saved, whatever they are called', async () => {
    const id = uuid();
    await upload(HTML, { id, name: 'picture.png' });
    const { headers } = await callApi('GET', `/api/attachments/${id}/content`, { as: people.member });
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  it('are unknown to whoever may not read the card, and to everybody once it is removed', async () => {
    office = await putOffice(baton.runtime.database, people, { visibility: 'private', author: people.owner });
    const id = uuid();
    const query = new URLSearchParams({ name: 'a.png', id });
    await callApi('POST', `/api/cards/${office.cardId}/files?${query}`, { as: people.owner, body: PNG });
    const path = `/api/attachments/${id}/content`;
    expect((await callApi('GET', path, { as: people.owner })).status).toBe(200);
    expect((await callApi('GET', path, { as: people.member })).status).toBe(404);
    expect((await callApi('GET', path, { as: people.stranger })).status).toBe(404);
    expect((await callApi('GET', path)).status).toBe(401);
    expect((await callApi('GET', `/api/attachments/${office.attachmentId}/content`, { as: people.owner })).status).toBe(
      404,
    );
    await callApi('DELETE', `/api/attachments/${id}`, { as: people.owner });
    expect((await callApi('GET', path, { as: people.owner })).status).toBe(404);
  });
});

it('what no attachment has shown for a day is taken out of the store, and nothing else', async () => {
  const { prisma } = baton.runtime.database;
  const [kept, removed, restored] = [uuid(), uuid(), uuid()];
  for (const id of [kept, removed, restored]) await upload(PNG, { id });
  const keyOf = async (attachmentId: string) =>
    (await prisma.storedFile.findFirstOrThrow({ where: { attachmentId } })).key;
  const [keptKey, removedKey, restoredKey] = [await keyOf(kept), await keyOf(removed), await keyOf(restored)];
  const row = await prisma.attachment.findFirstOrThrow({ where: { id: restored } });
  for (const id of [removed, restored]) await callApi('DELETE', `/api/attachments/${id}`, { as: people.member });
  const sweep = createFileRetention(baton.runtime.database, baton.runtime.files);
  await sweep();
  expect(await storedFiles()).toEqual(expect.arrayContaining([keptKey, removedKey, restoredKey]));
  await prisma.storedFile.updateMany({
    where: { orphanedAt: { not: null } },
    data: { orphanedAt: new Date(Date.now() - 25 * 60 * 60_000) },
  });
  await prisma.attachment.create({ data: row });
  await sweep();
  const left = await storedFiles();
  expect(left).toEqual(expect.arrayContaining([keptKey, restoredKey]));
  expect(left).not.toContain(removedKey);
  expect(await prisma.storedFile.count({ where: { key: removedKey } })).toBe(0);
});
