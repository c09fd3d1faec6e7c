import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { PROBLEMS, type Problem, type ProblemCode } from '@/lib/protocol/problems';

const TYPE = 'application/problem+json';
const RETRY_AFTER_S = 1;

/** Answers an HTTP request by an error with a stable code (RFC 9457). */
export function sendProblem(response: ServerResponse, code: ProblemCode, detail: string): void {
  const status = PROBLEMS[code];
  response.writeHead(status, { 'Content-Type': TYPE, 'Cache-Control': 'no-store', ...retryHeader(status) });
  response.end(JSON.stringify(toProblem(code, detail)));
}

/** Answers an upgrade that is refused, on the bare socket, and ends it. */
export function refuseUpgrade(socket: Duplex, code: ProblemCode, detail: string): void {
  const status = PROBLEMS[code];
  const body = JSON.stringify(toProblem(code, detail));
  const headers = {
    'Content-Type': TYPE,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
    ...retryHeader(status),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.once('finish', () => socket.destroy());
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
}

function toProblem(code: ProblemCode, detail: string): Problem {
  const status = PROBLEMS[code];
  return { type: 'about:blank', title: STATUS_CODES[status] ?? code, status, code, detail };
}

function retryHeader(status: number): Record<string, string> {
  return status === PROBLEMS.unavailable || status === PROBLEMS.rate_limited
    ? { 'Retry-After': String(RETRY_AFTER_S) }
    : {};
}
