import { listRoutes, ROUTE_AREAS } from '../http/routes';
import { problemSchema } from '../problems';
import { PROTOCOL_VERSION } from '../version';
import { toOperation } from './open-api-operation';
import { type Json, SchemaBook } from './schema-book';

const INTRODUCTION = `HTTP decides: every change is made here, and its events travel to everybody over the sidecar (see asyncapi.json).

Writes take an \`Idempotency-Key\` and answer \`{result, events}\`. Errors are problem details (RFC 9457) with a stable \`code\`.
What one may not know of is 404, what one may see and not do is 403. The rules have numbers in docs/protocol.md.`;

const SECURITY_SCHEMES = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'next-auth.session-token',
    description:
      'The cookie of a person who signed in; its name begins with __Secure- over HTTPS. Writes by cookie check the Origin.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API token, made at POST /api/tokens or on the account page.',
  },
};

const PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      "A UUID of the caller's own for this one change. The same key again answers the first reply again, and it becomes the `commandId` of the events.",
    schema: { type: 'string', format: 'uuid' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The `version` that the caller has seen, such as "3"; 412 with the current value when it is another.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The ETag that the caller has; 304 when it is still that.',
    schema: { type: 'string' },
  },
};

let made: Json | undefined;

/** The HTTP API as OpenAPI 3.1, made of the same schemas that parse. */
export function buildOpenApi({ appUrl }: { appUrl: string }): Json {
  made ??= makeDocument();
  return { ...made, servers: [{ url: appUrl }] };
}

function makeDocument(): Json {
  const book = new SchemaBook('draft-2020-12');
  const problem = book.refer('Problem', problemSchema);
  const paths: Record<string, Json> = {};
  for (const route of listRoutes()) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: toOperation(route, book, problem) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Baton',
      version: String(PROTOCOL_VERSION),
      description: INTRODUCTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: Object.keys(ROUTE_AREAS).map((name) => ({ name })),
    paths,
    components: { schemas: book.toSchemas(), parameters: PARAMETERS, securitySchemes: SECURITY_SCHEMES },
  };
}
