import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeS3, startFakeS3 } from '@/lib/testing/fake-s3';
import { createDiskStore } from './disk-store';
import type { FileStore } from './file-store';
import { createS3Store } from './s3-store';

const BYTES = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));

let folder: string;
let s3: FakeS3;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-files-'));
  s3 = await startFakeS3();
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true });
});

const STORES: [string, () => FileStore][] = [
  ['on disk', () => createDiskStore(folder)],
  ['in a bucket', () => createS3Store(s3.options)],
];

describe.each(STORES)('a file store %s', (_name, make) => {
  it('gives back exactly what was put, and its size', async () => {
    const store = make();
    const key = uuid();
    await store.put(key, BYTES);
    const file = await store.open(key);
    expect(file?.size).toBe(BYTES.length);
    expect(BYTES.equals(Buffer.from(await new Response(file?.body).arrayBuffer()))).toBe(true);
  });

  it('keeps an empty file', async () => {
    const store = make();
    const key = uuid();
    await store.put(key, new Uint8Array());
    const file = await store.open(key);
    expect(file?.size).toBe(0);
    expect((await new Response(file?.body).arrayBuffer()).byteLength).toBe(0);
  });

  it('has nothing under a key that was never put, or was removed, and removes twice', async () => {
    const store = make();
    const key = uuid();
    expect(await store.open(key)).toBeNull();
    await store.put(key, BYTES);
    await store.remove(key);
    await store.remove(key);
    expect(await store.open(key)).toBeNull();
  });

  it('takes no key that is a path', async () => {
    await expect(make().put('../../etc/passwd', BYTES)).rejects.toThrow('UUID');
    await expect(make().open('a/b')).rejects.toThrow('UUID');
  });
});

it('a folder that cannot be written is an error, and leaves no half file', async () => {
  const store = createDiskStore(join(folder, 'file-not-folder'));
  const key = uuid();
  await createDiskStore(folder).put(key, BYTES);
  const under = createDiskStore(join(folder, key.slice(-2), key));
  await expect(under.put(uuid(), BYTES)).rejects.toThrow();
  await store.put(key, BYTES);
  expect(await readdir(join(folder, 'file-not-folder', key.slice(-2)))).toEqual([key]);
});

it('a bucket that refuses the signature is an error that says so', async () => {
  const store = createS3Store({ ...s3.options, secretAccessKey: 'another' });
  await expect(store.put(uuid(), BYTES)).rejects.toThrow('403 SignatureDoesNotMatch');
});
