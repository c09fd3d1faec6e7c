import type * as z from 'zod/mini';
import type { CommandDefinition, CommandReply } from '@/lib/backend/commands/kernel/command';
import { executeCommand } from '@/lib/backend/commands/kernel/execute-command';
import { Refusal } from '@/lib/backend/commands/kernel/refusal';
import { refusingCommand } from '@/lib/backend/commands/kernel/refusing-command';
import { type Problem, problemSchema } from '@/lib/protocol/problems';
import { readIfMatch } from './conditional-headers';
import type { Exchange, RouteContext, RouteHandler } from './exchange';
import { type AuthNeed, handle } from './handle';
import { readIdempotency } from './idempotency';
import { parseInput, parseParams } from './parse-input';
import { checkRateLimit, type RateLimitName } from './rate-limits';
import { MAX_BODY_BYTES, parseJson, readBody } from './read-body';
import { jsonResponse, problemResponse } from './responses';

export interface CommandRouteOptions<Params extends z.ZodMiniType, Body extends z.ZodMiniType, Input> {
  /** Parts of the path. What does not fit is 404. */
  readonly params?: Params;
  /** The JSON body. What does not fit is 422. Left out: a body is ignored. */
  readonly body?: Body;
  readonly command: CommandDefinition<Input>;
  /** Puts the command's input together. `ifMatch` is the version that the client has seen. */
  readonly toInput: (parts: {
    params: z.output<Params>;
    body: z.output<Body>;
    ifMatch: number | undefined;
    exchange: Exchange;
  }) => Input;
  /** Who may come at all; sessions and tokens by default. */
  readonly auth?: Exclude<AuthNeed, 'none'>;
  /** Beside the reply, after a first success: nobody waits for it, and what fails in it is logged. */
  readonly afterwards?: (exchange: Exchange, input: Input) => Promise<void>;
  readonly maxBodyBytes?: number;
  /** Limits beside the one for writes. */
  readonly limits?: readonly RateLimitName[];
}

/** A write: parse → command → reply. */
export function commandRoute<Params extends z.ZodMiniType, Body extends z.ZodMiniType, Input>(
  options: CommandRouteOptions<Params, Body, Input>,
): RouteHandler {
  const answer = async (exchange: Exchange, context: RouteContext) => {
    const { request, runtime } = exchange;
    for (const limit of ['write', ...(options.limits ?? [])] as const) await checkRateLimit(exchange, limit);
    const text = await readBody(request, options.maxBodyBytes ?? MAX_BODY_BYTES);
    const command = readIdempotency(exchange, text);
    const json = options.body && parseJson(request, text);
    try {
      const params = options.params && parseParams(options.params, await context.params);
      const body = options.body && parseInput(options.body, json ?? {});
      const parts = { params, body, ifMatch: readIfMatch(request), exchange };
      const input = options.toInput(parts as Parameters<typeof options.toInput>[0]);
      const reply = await executeCommand(runtime, options.command, command, input);
      if (reply.status < 400 && !reply.replayed) startAfterwards(options.afterwards, exchange, input);
      return commandResponse(reply);
    } catch (error) {
      if (!(error instanceof Refusal) || !command.isGiven) throw error;
      // Bad input is an answer like any other: kept with the key, so that the key cannot be used for something else.
      return commandResponse(await executeCommand(runtime, refusingCommand, command, error));
    }
  };
  return handle(options.auth ?? 'required', answer, {
    kind: 'write',
    command: options.command.name,
    ...(options.body && { body: options.body }),
  });
}

function startAfterwards<Input>(
  afterwards: ((exchange: Exchange, input: Input) => Promise<void>) | undefined,
  exchange: Exchange,
  input: Input,
): void {
  afterwards?.(exchange, input).catch((error: unknown) => exchange.log.error({ err: error }, 'failed after the reply'));
}

/** What a command answered, as a response. */
export function commandResponse({ status, body, replayed }: CommandReply): Response {
  const headers: Record<string, string> = replayed ? { 'Idempotency-Replayed': 'true' } : {};
  return isProblem(status, body) ? problemResponse(body, headers) : jsonResponse(body, status, headers);
}

function isProblem(status: number, body: unknown): body is Problem {
  return status >= 400 && problemSchema.safeParse(body).success;
}
