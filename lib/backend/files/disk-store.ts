import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { checkKey, type FileStore } from './file-store';

/** Files in a folder, which every instance of the web app must see. */
export function createDiskStore(folder: string): FileStore {
  const fileOf = (key: string) => {
    checkKey(key);
    // The last two characters of a UUIDv7 are random, the first are the time.
    return join(folder, key.slice(-2), key);
  };
  return {
    async put(key, bytes) {
      const file = fileOf(key);
      const part = `${file}.part`;
      await mkdir(dirname(file), { recursive: true });
      try {
        const handle = await open(part, 'w', 0o640);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(part, file);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async open(key) {
      const file = fileOf(key);
      const size = await sizeOf(file);
      if (size === null) return null;
      return { size, body: Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array> };
    },
    async remove(key) {
      await rm(fileOf(key), { force: true });
    },
  };
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
