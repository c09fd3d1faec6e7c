import type { CallRule, ImportRule } from './rule';

/** The import rules of the house. docs/architecture.md draws the rooms; this is what keeps them apart. */
export const IMPORT_RULES: readonly ImportRule[] = [
  {
    name: 'protocol-imports-zod-alone',
    because: 'every other client of the protocol must be able to take it as it is',
    from: /^lib\/protocol\//,
    only: /^(lib\/protocol\/|npm:zod$)/,
  },
  {
    name: 'domain-stands-on-protocol',
    because: 'the same reducers and plans run in the browser, on the server and in tests',
    from: /^lib\/domain\//,
    only: /^(lib\/(domain|protocol)\/|npm:(fractional-indexing|zod)$)/,
  },
  {
    name: 'database-does-not-know-the-bus',
    because: 'what is true is decided without Redis; commands and the sweeper join the two',
    from: /^lib\/backend\/db\//,
    never: /^(lib\/backend\/bus\/|npm:ioredis$)/,
  },
  {
    name: 'bus-does-not-know-the-database',
    because: 'the sidecar takes the bus and must never reach Postgres',
    from: /^lib\/backend\/bus\//,
    neverReached: /^(lib\/backend\/db\/|npm:(@prisma\/|pg$))/,
  },
  {
    name: 'redis-only-in-the-bus',
    because: 'one room knows Redis, so one contract suite covers all that is asked of it',
    from: /^(app|components|lib|server|prisma)\/|^[^/]+$/,
    outside: /^lib\/backend\/bus\//,
    never: /^npm:ioredis$/,
  },
  {
    name: 'prisma-only-in-the-database-room',
    because: "Prisma's types end at the mappers; a row never travels",
    from: /^(app|components|lib|server)\/|^[^/]+$/,
    outside: /^lib\/backend\/db\//,
    never: /^(lib\/backend\/db\/generated\/|npm:@prisma\/|npm:pg$)/,
  },
  {
    name: 'routes-parse-and-hand-over',
    because: 'a route is parse, command or query, reply; the rules stand where they can be tested without HTTP',
    from: /^app\/api\//,
    never:
      /^(lib\/(backend\/(db|bus|outbox|projections)|browser)\/|components\/|server\/|npm:(@prisma\/.*|pg|ioredis|react|react-dom)$)/,
  },
  {
    name: 'pages-read-and-draw',
    because: 'a page asks queries and draws components; it writes nothing',
    from: /^app\//,
    outside: /^app\/api\//,
    never: /^(lib\/backend\/(db|bus|commands|outbox|projections)\/|server\/|npm:(@prisma\/.*|pg|ioredis)$)/,
  },
  {
    name: 'commands-do-not-follow',
    because:
      'what follows from an event elsewhere comes after the commit; a command that reaches into it would decide by it',
    from: /^lib\/backend\/(commands|queries)\//,
    outside: /\.test\.ts$/,
    never: /^lib\/backend\/(projections|outbox)\//,
  },
  {
    name: 'files-are-bytes-under-a-key',
    because: 'who may see a file is decided where cards are; a store that knows nothing of them can be any store',
    from: /^lib\/backend\/files\//,
    outside: /\.test\.ts$/,
    only: /^(lib\/backend\/files\/|node:|npm:(aws4fetch|file-type|uuid)$)/,
  },
  {
    name: 'sidecar-is-a-relay',
    because: 'the sidecar delivers and decides nothing, so it has nothing to decide with',
    from: /^server\//,
    only: /^(server\/|lib\/(protocol|domain)\/|lib\/backend\/(bus|config|log|tokens)\/|node:|npm:(ws|zod|pino|prom-client|uuid|jose|rate-limiter-flexible)$)/,
  },
  {
    name: 'sidecar-reaches-no-database',
    because: 'it must start in under a second and survive without Postgres; no Prisma, no Next, no React',
    from: /^server\//,
    neverReached: /^(lib\/backend\/db\/|npm:(@prisma\/.*|pg|next|react|react-dom)$)/,
  },
  {
    name: 'browser-stays-in-the-browser',
    because: 'what runs in the browser knows the protocol and the domain, never how the server keeps them',
    from: /^lib\/browser\//,
    never:
      /^(lib\/(backend|testing)\/|components\/|app\/|server\/|scripts\/|node:|npm:(@prisma\/.*|pg|ioredis|pino|ws|jose)$)/,
  },
  {
    name: 'components-draw',
    because: 'a component draws and takes gestures; reading and writing is the business of lib/browser',
    from: /^components\//,
    never: /^(lib\/(backend|testing)\/|app\/|server\/|scripts\/|node:|npm:(@prisma\/.*|pg|ioredis|pino|ws|jose|idb)$)/,
  },
  {
    name: 'backend-does-not-know-its-callers',
    because: 'the backend serves routes, pages and tests alike',
    from: /^lib\/backend\//,
    never: /^(app|components|server|scripts|e2e|bench|faults)\/|^lib\/(browser|testing)\//,
  },
  {
    name: 'tests-are-not-shipped',
    because: 'what only tests need must not be in what people run',
    from: /^(app|components|server|scripts\/commands|prisma)\/|^lib\/(protocol|domain|backend|browser)\/|^[^/]+\.tsx?$/,
    outside: /^(scripts\/commands\/(bench|test-faults)\.ts|[^/]+\.config\.ts)$/,
    never:
      /^(lib\/testing\/|e2e\/|bench\/|faults\/|npm:(vitest|@playwright\/test|@testing-library\/.*|fast-check|fake-indexeddb)$)/,
  },
];

/** What may be called or constructed only in certain places. */
export const CALL_RULES: readonly CallRule[] = [
  {
    name: 'domain-is-pure',
    because: 'a plan that reads a clock or draws a number cannot be replayed; both are given to it',
    from: /^lib\/domain\//,
    called: /^(Date\.now|Math\.random|crypto\.|performance\.now|fetch|setTimeout|setInterval|randomUUID)/,
    constructed: /^Date\(\)$/,
  },
  {
    name: 'one-place-writes-caches',
    because: 'confirmed state changes in the position gate and nowhere else',
    from: /^(app|components|lib\/browser)\//,
    outside: /^lib\/browser\/cache\//,
    called:
      /^\.(setQueryData|setQueriesData|invalidateQueries|removeQueries|resetQueries|cancelQueries|refetchQueries|ensureQueryData|prefetchQuery|fetchQuery)$/,
  },
  {
    name: 'one-file-opens-sockets',
    because: 'the connection machine owns the one socket of a tab',
    from: /^(app|components|lib)\//,
    constructed: /^WebSocket(\(\))?$/,
    atMostFiles: 1,
  },
  {
    name: 'sockets-only-in-realtime',
    because: 'the transports are the one room that knows how bytes arrive',
    from: /^(app|components|lib)\//,
    outside: /^lib\/browser\/realtime\//,
    constructed: /^(WebSocket|EventSource)(\(\))?$/,
  },
  {
    name: 'components-do-not-fetch',
    because: 'requests, retries and the outbox live in lib/browser',
    from: /^components\//,
    called: /^(fetch|window\.fetch|globalThis\.fetch)$/,
  },
];
