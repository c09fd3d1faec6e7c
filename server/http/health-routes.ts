import type { ServerResponse } from 'node:http';
import type { SidecarContext } from '../sidecar-context';

/** Whether the process is alive at all; says nothing of the bus, since a restart would not bring that back. */
export function handleHealthz(response: ServerResponse): void {
  sendJson(response, 200, { status: 'ok' });
}

/** Whether new clients should be sent here: 503 without the bus, and from the moment at which this instance wants to go. */
export function handleReadyz({ watch, isDraining, instanceId }: SidecarContext, response: ServerResponse): void {
  const isReady = watch.isWhole && !isDraining();
  sendJson(response, isReady ? 200 : 503, {
    status: isReady ? 'ready' : 'not_ready',
    bus: watch.isWhole ? 'whole' : 'not_whole',
    draining: isDraining(),
    instanceId,
  });
}

/** Figures for Prometheus. */
export async function handleMetrics({ metrics }: SidecarContext, response: ServerResponse): Promise<void> {
  const text = await metrics.registry.metrics();
  response.writeHead(200, { 'Content-Type': metrics.registry.contentType });
  response.end(text);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
