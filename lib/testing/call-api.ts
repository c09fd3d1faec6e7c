import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RouteHandler } from '@/lib/backend/http/exchange';
import { callRoute, type RouteAnswer, type RouteCall } from './call-route';

const API_FOLDER = resolve(import.meta.dirname, '../../app/api');

/** A route of the API as its file's place says: `/api/cards/[cardId]/move`. */
export interface ApiRoute {
  readonly pattern: string;
  readonly file: string;
}

/** Every route of the API. */
export function listApiRoutes(): ApiRoute[] {
  const files = readdirSync(API_FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)route\.tsx?$/.test(file),
  );
  return files.sort().map((file) => ({
    pattern: `/api/${file.replace(/\/route\.tsx?$/, '')}`,
    file: resolve(API_FOLDER, file),
  }));
}

/** Calls the API as Next would route it, without a server. A fixed part of a path wins over a `[part]`. */
export async function callApi(
  method: string,
  path: string,
  call: Omit<RouteCall, 'method' | 'path' | 'params'> = {},
): Promise<RouteAnswer> {
  const { pathname } = new URL(path, 'http://localhost');
  const matches = listApiRoutes().flatMap((route) => {
    const params = matchPattern(route.pattern, pathname);
    return params ? [{ route, params }] : [];
  });
  const best = matches.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0];
  if (!best) throw new Error(`no route for ${path}`);
  const handlers = (await import(/* @vite-ignore */ best.route.file)) as Record<string, RouteHandler>;
  const handler = handlers[method];
  if (!handler) throw new Error(`${best.route.pattern} has no ${method}`);
  return callRoute(handler, { ...call, method, path, params: best.params });
}

function matchPattern(pattern: string, path: string): Record<string, string> | null {
  const [parts, given] = [pattern.split('/'), path.split('/')];
  if (parts.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const name = /^\[(\w+)\]$/.exec(part)?.[1];
    if (name) params[name] = given[index] ?? '';
    else if (part !== given[index]) return null;
  }
  return params;
}
