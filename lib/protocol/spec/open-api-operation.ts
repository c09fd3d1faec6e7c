import type * as z from 'zod/mini';
import { pathParts } from '../http/route';
import { problemsOf } from '../http/route-problems';
import type { NamedRoute } from '../http/routes';
import { idSchema } from '../primitives';
import { PROBLEMS } from '../problems';
import { type Json, type SchemaBook, toInlineSchema } from './schema-book';

const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';

const parameter = (name: string): Json => ({ $ref: `#/components/parameters/${name}` });

/** One route as an OpenAPI operation. */
export function toOperation(route: NamedRoute, book: SchemaBook, problem: Json): Json {
  const parameters = parametersOf(route, book);
  const requestBody = requestBodyOf(route, book);
  return {
    operationId: route.name,
    tags: [route.area],
    summary: route.summary,
    ...(route.details && { description: route.details }),
    security: securityOf(route),
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: { [route.status]: successOf(route, book), ...notModified(route), ...refusalsOf(route, problem) },
  };
}

function securityOf({ auth }: NamedRoute): Json[] {
  if (auth === 'none') return [];
  return [{ session: [] }, { token: [] }, ...(auth === 'optional' ? [{}] : [])];
}

function parametersOf(route: NamedRoute, book: SchemaBook): Json[] {
  const inPath = pathParts(route.path).map((name) => {
    const schema = route.params[name];
    return {
      name,
      in: 'path',
      required: true,
      schema: schema ? toSchema(schema, book) : book.refer('Id', idSchema),
    };
  });
  const inQuery = Object.entries(route.query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: toSchema(schema, book),
  }));
  return [
    ...inPath,
    ...inQuery,
    ...(route.kind === 'write' ? [parameter('IdempotencyKey')] : []),
    ...(route.ifMatch ? [parameter('IfMatch')] : []),
    ...(route.kind === 'snapshot' ? [parameter('IfNoneMatch')] : []),
  ];
}

/** A named schema by its name, any other in its place: the parts of an address are too small to be named. */
function toSchema(schema: z.ZodMiniType, book: SchemaBook): Json {
  return book.has(schema) ? book.refer('', schema) : toInlineSchema(schema);
}

function requestBodyOf({ name, body, otherBody }: NamedRoute, book: SchemaBook): Json | undefined {
  if (otherBody) {
    const { contentType, describes } = otherBody;
    return { required: true, description: describes, content: { [contentType]: {} } };
  }
  if (!body) return undefined;
  // An absent body is read as an empty object.
  const required = !body.safeParse({}).success;
  return { required, content: { [JSON_TYPE]: { schema: book.refer(`${capitalized(name)}Body`, body) } } };
}

function successOf({ name, kind, reply, otherReply, summary }: NamedRoute, book: SchemaBook): Json {
  const content = {
    ...(reply && { [JSON_TYPE]: { schema: book.refer(`${capitalized(name)}Reply`, reply) } }),
    ...(otherReply && { [otherReply.contentType]: { schema: { type: 'string', description: otherReply.describes } } }),
  };
  return { description: summary, ...headersOf(kind), ...(Object.keys(content).length > 0 && { content }) };
}

function headersOf(kind: NamedRoute['kind']): Json {
  const text = (description: string) => ({ description, schema: { type: 'string' } });
  if (kind === 'write')
    return { headers: { 'Idempotency-Replayed': text('"true" where this is the first reply again.') } };
  if (kind === 'snapshot') return { headers: { ETag: text('Of epoch, position and access.') } };
  return {};
}

function notModified({ kind }: NamedRoute): Json {
  return kind === 'snapshot' ? { '304': { description: 'The caller has it already.' } } : {};
}

/** Its refusals by status, each with the codes that are possible there. */
function refusalsOf(route: NamedRoute, problem: Json): Json {
  const codes = problemsOf(route);
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code]))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const here = codes.filter((code) => PROBLEMS[code] === status);
      const schema = { allOf: [problem, { properties: { code: { enum: here } } }] };
      return [status, { description: here.join(', '), content: { [PROBLEM_TYPE]: { schema } } }];
    }),
  );
}

function capitalized(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
