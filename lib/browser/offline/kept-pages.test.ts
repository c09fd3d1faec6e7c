import { beforeEach, describe, expect, it } from 'vitest';
import { keptPageKey, keptPages } from './kept-pages';

const ANA = '01930000-0000-7000-8000-00000000000a';
const BO = '01930000-0000-7000-8000-00000000000b';
const SCRIPT = '/_next/static/chunks/app-1.js';

class MemoryCache {
  readonly entries = new Map<string, Response>();
  async match(key: string) {
    return this.entries.get(key)?.clone();
  }
  async put(key: string, response: Response) {
    this.entries.set(key, response);
  }
}

class MemoryCaches {
  readonly all = new Map<string, MemoryCache>();
  async open(name: string) {
    const cache = this.all.get(name) ?? new MemoryCache();
    this.all.set(name, cache);
    return cache;
  }
  async keys() {
    return [...this.all.keys()];
  }
  async delete(name: string) {
    return this.all.delete(name);
  }
  async match(key: string, { cacheName }: { cacheName: string }) {
    return this.all.get(cacheName)?.match(key);
  }
}

let caches: MemoryCaches;
let asked: string[];
let page: (path: string) => string;

const pages = () =>
  keptPages({
    caches: caches as unknown as CacheStorage,
    fetch: async (path) => {
      asked.push(path);
      return new Response(page(path));
    },
    installWorker: async () => {
      await (await caches.open('baton-assets-one')).put(SCRIPT, new Response(''));
    },
  });

const kept = (build: string) => [...(caches.all.get(`baton-pages-${build}`)?.entries.keys() ?? [])];

beforeEach(() => {
  caches = new MemoryCaches();
  asked = [];
  page = () => `<script src="${SCRIPT}"></script>${ANA}`;
});

describe('pages kept for opening offline', () => {
  it('[B5] keeps one of each kind, in the cache of the build whose files are all there', async () => {
    await pages().keep(ANA);
    expect(kept('one')).toContain(keptPageKey(`/w/${ANA}/b/${BO}/c/${ANA}`));
    expect(kept('one')).toHaveLength(9);
  });

  it('[B5] asks for one page and no more when everything is kept', async () => {
    await pages().keep(ANA);
    asked = [];
    await pages().keep(ANA);
    expect(asked).toEqual(['/w']);
  });

  it('[B5] keeps nothing of a build whose files are not here', async () => {
    page = () => `<script src="/_next/static/chunks/app-2.js"></script>${ANA}`;
    await pages().keep(ANA);
    expect(kept('one')).toEqual([]);
  });

  it('[B6] keeps no page of somebody else, and forgets what was kept for whoever was here before', async () => {
    await pages().keep(ANA);
    await pages().keep(BO);
    expect(kept('one')).toEqual([]);
    page = () => `<script src="${SCRIPT}"></script>${BO}`;
    await pages().keep(BO);
    expect(kept('one')).toHaveLength(9);
  });

  it('[B6] forgets the pages and leaves the files', async () => {
    await pages().keep(ANA);
    await pages().forget();
    expect([...caches.all.keys()]).toEqual(['baton-assets-one']);
  });
});
