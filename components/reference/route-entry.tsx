import { reference } from '@/components/strings/reference';
import { Badge, type Tone } from '@/components/ui/badge';
import type { HttpMethod } from '@/lib/protocol/http/route';
import { problemsOf } from '@/lib/protocol/http/route-problems';
import type { NamedRoute } from '@/lib/protocol/http/routes';
import type { Json } from '@/lib/protocol/spec/schema-book';
import { Entry, Part } from './entry';
import { FieldList } from './field-list';
import { fieldsOf, refName } from './schema-words';
import { Words } from './words';

const METHOD_TONE: Record<HttpMethod, Tone> = {
  GET: 'ok',
  POST: 'accent',
  PUT: 'accent',
  PATCH: 'warn',
  DELETE: 'danger',
};

/** Where a route stands on the page. */
export function routeAnchor(name: string): string {
  return `route-${name}`;
}

type RouteEntryProps = { route: NamedRoute; operation: Json; schemas: Record<string, Json> };

/** One route: what it takes, what it answers, how it refuses. */
export function RouteEntry({ route, operation, schemas }: RouteEntryProps) {
  const named = (schema: Json | undefined) => (schema ? fieldsOf(schemas[refName(schema) ?? ''] ?? schema) : []);
  const parameters = (operation.parameters as Json[] | undefined) ?? [];
  const [path, query] = [fieldsIn('path', parameters), fieldsIn('query', parameters)];
  const body = named(jsonSchema(operation.requestBody as Json | undefined));
  const reply = named(jsonSchema((operation.responses as Record<string, Json>)[route.status]));
  return (
    <Entry
      id={routeAnchor(route.name)}
      title={
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge tone={METHOD_TONE[route.method]} className="font-mono">
            {route.method}
          </Badge>
          <code className="break-all font-mono text-sm">{route.path}</code>
        </span>
      }
      lead={[route.summary, route.details].filter(Boolean).join(' ')}
    >
      <div className="flex flex-wrap gap-1.5 lg:col-span-2">
        <Badge>{reference.auth[route.auth]}</Badge>
        {route.kind === 'write' ? <Badge>{reference.idempotent}</Badge> : null}
        {route.ifMatch ? <Badge>{reference.ifMatch}</Badge> : null}
      </div>
      {path.length > 0 ? (
        <Part title={reference.ofPath}>
          <FieldList fields={path} />
        </Part>
      ) : null}
      {query.length > 0 ? (
        <Part title={reference.ofQuery}>
          <FieldList fields={query} />
        </Part>
      ) : null}
      {body.length > 0 || route.otherBody ? (
        <Part title={reference.body}>
          {route.otherBody ? (
            <p className="text-sm text-ink-2">
              <Words>{`${route.otherBody.contentType}: ${route.otherBody.describes}`}</Words>
            </p>
          ) : null}
          <FieldList fields={body} />
        </Part>
      ) : null}
      <Part title={reference.answers(route.status)}>
        <FieldList fields={reply} />
        {route.otherReply ? (
          <p className="text-sm text-ink-2">
            <Words>{`${route.otherReply.contentType}: ${route.otherReply.describes}`}</Words>
          </p>
        ) : null}
      </Part>
      <Part title={reference.refuses}>
        <p className="break-words font-mono text-xs leading-5 text-ink-2">{problemsOf(route).join(' · ')}</p>
      </Part>
    </Entry>
  );
}

function jsonSchema(part: Json | undefined): Json | undefined {
  const content = part?.content as Record<string, { schema?: Json }> | undefined;
  return content?.['application/json']?.schema;
}

function fieldsIn(place: 'path' | 'query', parameters: readonly Json[]) {
  const here = parameters.filter((parameter) => parameter.in === place);
  return fieldsOf({
    properties: Object.fromEntries(here.map(({ name, schema }) => [String(name), schema])),
    required: here.filter(({ required }) => required).map(({ name }) => name),
  });
}
