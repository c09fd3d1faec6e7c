import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import { SILENCE_LIMIT_MS } from '@/lib/protocol/figures';
import type { StreamRequest } from '@/lib/protocol/frames/fallback';
import type { ServerFrame } from '@/lib/protocol/frames/server-frames';
import { ProblemError } from '../../api/errors';
import { ABNORMAL_CLOSE, NORMAL_CLOSE } from '../connection-steps';
import { EventStreamReader } from './event-stream-reader';
import { readFrames } from './read-frames';
import type { TransportRequest } from './transport';

export interface RunningRequest {
  abort(): void;
}

interface RequestListener {
  onFrames(frames: readonly ServerFrame[]): void;
  onHeard(): void;
  /** With 1000 when the response simply ended. */
  onEnd(code: number): void;
}

/** One `POST …/realtime/stream`: frames as they arrive, then exactly one end, unless it is aborted. */
export function startStreamRequest(
  { config, getTicket, clock, fetch }: TransportRequest,
  body: StreamRequest,
  listener: RequestListener,
): RunningRequest {
  const controller = new AbortController();
  let cancelSilence = () => {};
  const listenForSilence = () => {
    cancelSilence();
    cancelSilence = clock.setTimer(() => end(ABNORMAL_CLOSE), SILENCE_LIMIT_MS);
  };
  const end = (code: number) => {
    if (controller.signal.aborted) return;
    abort();
    listener.onEnd(code);
  };
  const abort = () => {
    cancelSilence();
    controller.abort();
  };

  const run = async (): Promise<number> => {
    const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'text/event-stream' };
    if (getTicket) headers['authorization'] = `Bearer ${await getTicket()}`;
    const init = { method: 'POST', headers, body: JSON.stringify(body), signal: controller.signal };
    const response = await fetch(config.streamUrl, { ...init, credentials: 'include', cache: 'no-store' });
    if (!response.ok || !response.body) return codeOfStatus(response.status);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const parts = new EventStreamReader();
    let code = NORMAL_CLOSE;
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      if (controller.signal.aborted) return NORMAL_CLOSE;
      listenForSilence();
      listener.onHeard();
      for (const part of parts.push(chunk.value)) {
        if (part.kind === 'comment') code = closeCodeIn(part.text) ?? code;
        else listener.onFrames(readFrames(part.text) ?? []);
      }
    }
    return code;
  };

  listenForSilence();
  run().then(end, (error: unknown) => end(codeOfFailure(error)));
  return { abort };
}

/** The sidecar's close code travels as a comment: `: close 4200`. */
function closeCodeIn(comment: string): number | undefined {
  const code = /^close (\d{4})$/.exec(comment)?.[1];
  return code === undefined ? undefined : Number(code);
}

function codeOfStatus(status: number): number {
  if (status === 401) return CLOSE_CODES.notAuthenticated;
  if (status === 429) return CLOSE_CODES.rateLimited;
  if (status === 503) return CLOSE_CODES.overloaded;
  if (status === 400 || status === 403 || status === 413 || status === 415 || status === 422)
    return CLOSE_CODES.malformed;
  return status >= 500 ? CLOSE_CODES.internal : ABNORMAL_CLOSE;
}

function codeOfFailure(error: unknown): number {
  return error instanceof ProblemError && error.problem.status === 401 ? CLOSE_CODES.notAuthenticated : ABNORMAL_CLOSE;
}
