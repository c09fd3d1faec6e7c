import type { Id } from '@/lib/protocol/primitives';

/** What of the app a browser keeps so that it opens without a network. The data is kept elsewhere. */
export interface OfflinePages {
  /** Keeps one page of each kind for this person, and forgets what was kept for another. */
  keep(userId: Id): Promise<void>;
  forget(): Promise<void>;
}

/** As far as it is needed here; tests bring their own. */
export interface PageBrowser {
  readonly caches: CacheStorage;
  readonly fetch: (path: string) => Promise<Response>;
  /** Resolves when the worker, and a newer one that was found, has taken in its files. */
  readonly installWorker: () => Promise<void>;
}

const id = (index: number) => `00000000-0000-7000-8000-00000000000${index}`;
/** One of each kind. The worker puts the ids of an address in the places of these. */
const PAGES = [
  '/w',
  `/w/${id(1)}`,
  `/w/${id(1)}/b/${id(2)}`,
  `/w/${id(1)}/b/${id(2)}/c/${id(3)}`,
  `/w/${id(1)}/inbox`,
  `/w/${id(1)}/my-work`,
  `/w/${id(1)}/members`,
  '/account',
] as const;
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const OWNER = '/kept-for';
const ASSETS = 'baton-assets-';
const PAGES_CACHE = 'baton-pages-';

/** Under which name the worker looks for a page of this kind. */
export function keptPageKey(path: string): string {
  return `/kept-page${path.replace(ID, ':id')}`;
}

/** Keeps pages in the cache of the build that they belong to: a page whose files are not all kept is of no use offline. */
export function keptPages({ caches, fetch, installWorker }: PageBrowser): OfflinePages {
  async function keep(userId: Id): Promise<void> {
    await forgetOthers(caches, userId);
    await installWorker();
    for (const path of PAGES) {
      const response = await fetch(path);
      const text = await response.text();
      // The session may have ended meanwhile, or be somebody else's: then this is not the person's page.
      if (!response.ok || !text.includes(userId)) return;
      const build = await buildOf(caches, text);
      if (build === null) return;
      const cache = await caches.open(PAGES_CACHE + build);
      if (path === PAGES[0] && (await isComplete(cache))) return;
      await cache.put(OWNER, new Response(userId));
      await cache.put(keptPageKey(path), new Response(text));
    }
  }
  return { keep, forget: () => forgetWhere(caches, async () => true) };
}

/** The build all of whose files that the page names are kept. */
async function buildOf(caches: CacheStorage, text: string): Promise<string | null> {
  const files = new Set(text.match(/\/_next\/static\/[\w./~-]+\.(?:js|css)/g) ?? []);
  for (const cacheName of await caches.keys()) {
    if (!cacheName.startsWith(ASSETS)) continue;
    const found = await Promise.all([...files].map((file) => caches.match(file, { cacheName })));
    if (found.every((response) => response !== undefined)) return cacheName.slice(ASSETS.length);
  }
  return null;
}

async function isComplete(cache: Cache): Promise<boolean> {
  const found = await Promise.all(PAGES.map((path) => cache.match(keptPageKey(path))));
  return found.every((response) => response !== undefined);
}

function forgetOthers(caches: CacheStorage, userId: Id): Promise<void> {
  return forgetWhere(caches, async (name) => {
    const owner = await caches.match(OWNER, { cacheName: name });
    return (await owner?.text()) !== userId;
  });
}

async function forgetWhere(caches: CacheStorage, isDoomed: (name: string) => Promise<boolean>): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(PAGES_CACHE) && (await isDoomed(name))) await caches.delete(name);
  }
}
