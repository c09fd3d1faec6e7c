import * as z from 'zod/mini';
import type { ProblemCode } from '../problems';
import { writeReplySchema } from '../replies';
import { snapshotReplySchema } from '../snapshots';

export const HTTP_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type HttpMethod = (typeof HTTP_METHODS)[number];

/** `required`: 401 without a session or token. `optional`: strangers may come. `none`: credentials are not even read. */
export type RouteAuth = 'required' | 'optional' | 'none';

/** A body or an answer that is not JSON, or may be something else beside it. */
export interface OtherContent {
  readonly contentType: string;
  readonly describes: string;
}

/** What the outside may know of one method of one address. The name it stands under is that of its command, or of its question. */
export interface RouteSpec {
  /** `write` changes something and takes an Idempotency-Key; `snapshot` and `query` change nothing. */
  readonly kind: 'write' | 'snapshot' | 'query';
  readonly method: HttpMethod;
  /** With its variable parts in braces: `/api/cards/{cardId}/move`. */
  readonly path: string;
  /** One sentence in the present tense. */
  readonly summary: string;
  /** What a caller should know beside the sentence. */
  readonly details?: string;
  readonly auth: RouteAuth;
  /** Parts of the path that are not ids. */
  readonly params: Readonly<Record<string, z.ZodMiniType>>;
  readonly query?: z.ZodMiniObject<Readonly<Record<string, z.ZodMiniType>>>;
  /** The JSON body; the same schema that the route parses with. */
  readonly body?: z.ZodMiniType;
  /** Where a body is something other than JSON. */
  readonly otherBody?: OtherContent;
  /** The status of success. */
  readonly status: number;
  /** The JSON of success; absent where the answer is none. */
  readonly reply?: z.ZodMiniType;
  readonly otherReply?: OtherContent;
  /** Whether `If-Match` guards it. */
  readonly ifMatch: boolean;
  /** Codes with which it may be refused, beside those that the kind implies. */
  readonly refuses: readonly ProblemCode[];
  /** The file that answers, where its place does not follow from the path: `auth/[...nextauth]`. */
  readonly file?: string;
}

/** A method and an address: `POST /api/cards/{cardId}/move`. */
export type RouteCall = `${HttpMethod} /api/${string}`;

type Options = Partial<Omit<RouteSpec, 'kind' | 'method' | 'path' | 'summary' | 'reply'>> & {
  readonly summary: string;
};

/** A write. `result` names what comes back under its noun: `{ card: cardTileSchema }`. */
export function write(call: RouteCall, options: Options & { readonly result: z.core.$ZodShape }): RouteSpec {
  const { result, ...rest } = options;
  return specOf('write', call, { ...rest, reply: z.extend(writeReplySchema, { result: z.object(result) }) });
}

/** A question that is answered with `reply`. */
export function query(call: RouteCall, options: Options & { readonly reply?: z.ZodMiniType }): RouteSpec {
  return specOf('query', call, options);
}

/** The snapshot of a stream, `data` being what the stream shows. */
export function snapshot(call: RouteCall, options: Options & { readonly data: z.ZodMiniType }): RouteSpec {
  const { data, ...rest } = options;
  return specOf('snapshot', call, { ...rest, reply: snapshotReplySchema(data) });
}

function specOf(
  kind: RouteSpec['kind'],
  call: RouteCall,
  options: Options & { readonly reply?: z.ZodMiniType },
): RouteSpec {
  const [method, path] = call.split(' ') as [HttpMethod, string];
  return { auth: 'required', params: {}, status: 200, ifMatch: false, refuses: [], ...options, kind, method, path };
}

/** The names of a path's variable parts, in order. */
export function pathParts(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
}
