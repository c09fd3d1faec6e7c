import { reference } from '@/components/strings/reference';
import { listRoutes, type NamedRoute, ROUTE_AREAS } from '@/lib/protocol/http/routes';
import { type AsyncApiPlaces, buildAsyncApi } from '@/lib/protocol/spec/async-api';
import { NAMED_SCHEMAS } from '@/lib/protocol/spec/named-schemas';
import { buildOpenApi } from '@/lib/protocol/spec/open-api';
import type { Json } from '@/lib/protocol/spec/schema-book';
import { STREAM_KINDS } from '@/lib/protocol/streams';
import type { DescribedMessage, ReferencePageProps } from './reference-page';
import { refName } from './schema-words';

/** What the reference page draws, out of the two documents that programs read. */
export function describeReference(places: AsyncApiPlaces & { readonly appUrl: string }): ReferencePageProps {
  const openApi = buildOpenApi(places);
  const asyncApi = buildAsyncApi(places);
  const paths = openApi.paths as Record<string, Record<string, Json>>;
  const bodies = schemasOf(openApi);
  const messages = (operation: string) => messagesOf(asyncApi, operation);
  return {
    areas: new Map(Object.keys(ROUTE_AREAS).map((area) => [area, listRoutes().filter((route) => route.area === area)])),
    operationOf: ({ path, method }: NamedRoute) => paths[path]?.[method.toLowerCase()] ?? {},
    frames: [
      ...messages('receiveFrames').map((frame) => ({ ...frame, by: reference.fromClient })),
      ...messages('sendFrames').map((frame) => ({ ...frame, by: reference.fromServer })),
    ],
    streams: new Map(
      STREAM_KINDS.map((kind) => [kind, messages(`send${kind[0]?.toUpperCase()}${kind.slice(1)}Events`).map(dataOf)]),
    ),
    bodies,
    schemas: Object.fromEntries(Object.entries(bodies).filter(([name]) => name in NAMED_SCHEMAS)),
  };
}

function schemasOf(document: Json): Record<string, Json> {
  return (document.components as { schemas: Record<string, Json> }).schemas;
}

function messagesOf(asyncApi: Json, operation: string): DescribedMessage[] {
  const { messages } = asyncApi.components as {
    messages: Record<string, { name: string; summary?: string; payload: Json }>;
  };
  const listed = (asyncApi.operations as Record<string, { messages: { $ref: string }[] }>)[operation]?.messages ?? [];
  return listed.flatMap(({ $ref }) => {
    const message = messages[$ref.slice($ref.lastIndexOf('/') + 1)];
    if (!message) return [];
    const schema = schemasOf(asyncApi)[refName(message.payload) ?? ''] ?? {};
    return [{ name: message.name, summary: message.summary, schema }];
  });
}

/** An event without its envelope, which is the same for all. */
function dataOf(event: DescribedMessage): DescribedMessage {
  const { data } = (event.schema.properties ?? {}) as { data?: Json };
  return { ...event, schema: data ?? {} };
}
