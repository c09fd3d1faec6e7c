import { offlineWorkerScript } from '@/lib/backend/http/offline-worker';

export const dynamic = 'force-dynamic';

/** The service worker; the browser asks for it anew at every visit, so that a new build is noticed. */
export function GET(): Response {
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' };
  return new Response(offlineWorkerScript(), { headers });
}
