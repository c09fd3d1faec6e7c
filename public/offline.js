// The service worker: gives the app's own files and pages when there is no network. /worker.js has said which build this is and
// what belongs to it. Data never passes here: replies of the API and frames are not touched, and boards are kept by the page
// itself (lib/browser/storage). Pages are kept by the page too (lib/browser/offline/kept-pages.ts), for one person at a time.
const { build, assets } = self.BATON;
const ASSETS = `baton-assets-${build}`;
const PAGES = `baton-pages-${build}`;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** A proxy says so for an app that is away. */
const AWAY = new Set([502, 503, 504]);
const own = new Set(assets);

// A newer build waits until no tab shows the older one: files of two builds never meet in one page.
self.addEventListener('install', (event) => event.waitUntil(caches.open(ASSETS).then((cache) => cache.addAll(assets))));

self.addEventListener('activate', (event) => event.waitUntil(forgetOtherBuilds().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(request, pathname));
  else if (pathname.startsWith('/_next/static/')) event.respondWith(answerImmutable(request));
  else if (own.has(pathname)) event.respondWith(answerFile(request, pathname));
});

async function forgetOtherBuilds() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith('baton-') && name !== ASSETS && name !== PAGES);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Its name holds a hash of what is in it. */
async function answerImmutable(request) {
  return (await caches.match(request, { cacheName: ASSETS })) ?? fetch(request);
}

async function answerFile(request, pathname) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(pathname, { cacheName: ASSETS });
    if (kept) return kept;
    throw error;
  }
}

async function answerPage(request, pathname) {
  try {
    const response = await fetch(request);
    if (!AWAY.has(response.status)) return response;
    return (await keptPage(pathname)) ?? response;
  } catch (error) {
    const kept = (await keptPage(pathname)) ?? (await caches.match('/offline', { cacheName: ASSETS }));
    if (kept) return kept;
    throw error;
  }
}

/** Pages of one kind differ in nothing but the ids of their address, so one of each kind is kept, with ids to be replaced. */
async function keptPage(pathname) {
  const ids = pathname.match(ID) ?? [];
  const kind = pathname.replace(ID, ':id').replace(/(.)\/$/, '$1');
  const template = await caches.match(`/kept-page${kind}`, { cacheName: PAGES });
  if (!template) return undefined;
  let text = await template.text();
  ids.forEach((id, index) => {
    text = text.replaceAll(`00000000-0000-7000-8000-00000000000${index + 1}`, id);
  });
  return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
