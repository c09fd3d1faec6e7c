import { routes } from '@/components/routes';

const HERE = 'http://here.invalid';

/** Where to go after signing in: only within this site, whatever a link says. `//host` and `/\host` lead elsewhere in a browser. */
export function safeNext(next: string | null | undefined): string {
  if (!next?.startsWith('/') || !URL.canParse(next, HERE)) return routes.app;
  const url = new URL(next, HERE);
  return url.origin === HERE ? url.pathname + url.search + url.hash : routes.app;
}
