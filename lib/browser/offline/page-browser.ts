import { keptPages, type OfflinePages } from './kept-pages';

/** The browser's own caches and worker; null where there are none (plain HTTP), and while developing, where every reload is new. */
export function browserPages(): OfflinePages | null {
  if (process.env['NODE_ENV'] !== 'production' || !('serviceWorker' in navigator) || !('caches' in globalThis))
    return null;
  return keptPages({
    caches: globalThis.caches,
    fetch: (path) => globalThis.fetch(path, { headers: { accept: 'text/html' }, cache: 'no-store' }),
    installWorker,
  });
}

async function installWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' });
  const { installing } = registration;
  if (!installing) return;
  await new Promise<void>((resolve) => {
    const look = () => installing.state !== 'installing' && resolve();
    installing.addEventListener('statechange', look);
    look();
  });
}
