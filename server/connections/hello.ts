import {
  FRAMES_BURST,
  FRAMES_PER_SECOND,
  MAX_FRAME_BYTES,
  MAX_FRAMES_PER_BATCH,
  MAX_PRESENCE_BYTES,
  MAX_SUBSCRIPTIONS_PER_CONNECTION,
  PING_EVERY_MS,
  PONG_WITHIN_MS,
} from '@/lib/protocol/figures';
import type { HelloFrame } from '@/lib/protocol/frames/server-frames';
import type { SidecarContext } from '../sidecar-context';
import type { Connection } from './connection';

/** The first frame of every connection: who is speaking, and what the client must keep to. */
export function helloFrame({ clock, instanceId, rateFactor }: SidecarContext, connection: Connection): HelloFrame {
  return {
    kind: 'hello',
    connectionId: connection.id,
    instanceId,
    pingEvery: PING_EVERY_MS,
    pongWithin: PONG_WITHIN_MS,
    now: new Date(clock.now()).toISOString(),
    limits: {
      frameBytes: MAX_FRAME_BYTES,
      presenceBytes: MAX_PRESENCE_BYTES,
      framesPerBatch: MAX_FRAMES_PER_BATCH,
      framesPerSecond: Math.floor(FRAMES_PER_SECOND * rateFactor),
      framesBurst: Math.floor(FRAMES_BURST * rateFactor),
      subscriptions: MAX_SUBSCRIPTIONS_PER_CONNECTION,
    },
  };
}
