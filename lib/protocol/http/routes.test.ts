import { describe, expect, it } from 'vitest';
import type { RouteHandler } from '@/lib/backend/http/exchange';
import { type ApiRoute, listApiRoutes } from '@/lib/testing/call-api';
import { HTTP_METHODS, pathParts } from './route';
import { findRoute, listRoutes, type NamedRoute } from './routes';

interface Found {
  readonly call: string;
  readonly file: string;
  readonly handler: RouteHandler;
}

const FILES = listApiRoutes();

/** Every method that some file under app/api answers. */
async function findAnswers({ pattern, file }: ApiRoute): Promise<Found[]> {
  const handlers = (await import(/* @vite-ignore */ file)) as Record<string, RouteHandler | undefined>;
  const path = pattern.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, '{$1}');
  return HTTP_METHODS.flatMap((method) => {
    const handler = handlers[method];
    return handler && !handler.isMissing
      ? [{ call: `${method} ${path}`, file: pattern.replace('/api/', ''), handler }]
      : [];
  });
}

const answers = (await Promise.all(FILES.map(findAnswers))).flat();
const routes = listRoutes();
const routesOf = ({ call, file }: Found): NamedRoute[] =>
  routes.filter((route) => (route.file ? route.file === file : `${route.method} ${route.path}` === call));

describe('lib/protocol/http describes what app/api answers', () => {
  it.each(answers)('$call has its line', (found) => {
    const { call, handler } = found;
    const helper = handler.declared?.kind ?? 'query';
    expect(
      routesOf(found).length,
      `${call} is answered and not described. Add to the table of its area in lib/protocol/http/*-routes.ts:
        ${handler.declared?.command ?? 'aName'}: ${helper}('${call}', { summary: 'One sentence.', body: …, ${helper === 'write' ? 'result: { thing: thingSchema }, refuses: […]' : 'reply: …'} }),`,
    ).toBeGreaterThan(0);
  });

  it.each(routes)('$method $path is answered by a file', (route) => {
    const found = answers.filter((answer) => routesOf(answer).some(({ name }) => name === route.name));
    expect(
      found.length,
      `${route.name} is described and not answered: remove it, or write app${route.path.replaceAll('{', '[').replaceAll('}', ']')}/route.ts.`,
    ).toBeGreaterThan(0);
  });

  it.each(answers)('$call parses with the schemas that are described', (found) => {
    const { declared } = found.handler;
    for (const route of routesOf(found)) {
      if (declared === undefined || route.file) continue;
      expect(route.auth, 'auth').toBe(declared.auth);
      if (declared.kind) expect(route.kind, 'kind').toBe(declared.kind);
      if (declared.command) expect(route.name, 'it stands under the name of its command').toBe(declared.command);
      expect(route.body === declared.body, 'the body has the very schema that the route parses with').toBe(true);
      expect(route.query === declared.query, 'the query has the very schema that the route parses with').toBe(true);
    }
  });
});

describe('the table', () => {
  it('names everything once', () => {
    const names = routes.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    const calls = routes.map(({ method, path }) => `${method} ${path}`);
    expect(calls).toEqual([...new Set(calls)]);
  });

  it('says what is no id in a path, and nothing else', () => {
    for (const { name, path, params } of routes)
      for (const param of Object.keys(params)) expect(pathParts(path), name).toContain(param);
  });

  it('finds the route of a call, a fixed part of a path before a variable one', () => {
    expect(findRoute('POST', '/api/invitations/accept')?.name).toBe('acceptInvitation');
    expect(findRoute('GET', '/api/invitations/abc')?.name).toBe('getInvitation');
    expect(findRoute('GET', '/api/nowhere')).toBeUndefined();
  });
});
