import { ABNORMAL_CLOSE, NORMAL_CLOSE } from '../connection-steps';
import type { TransportKind } from '../sync-state';
import type { OpenTransport } from './transport';

type Transports = Readonly<Record<TransportKind, OpenTransport>>;

/** Lets nothing better through than `best`, by failing as a network does that blocks it: the ladder takes its own steps down. */
export class TransportLimit {
  best: TransportKind = 'webSocket';

  limit(transports: Transports): Transports {
    return {
      webSocket: (request) => (this.best === 'webSocket' ? transports.webSocket(request) : refusing(request)),
      sse: (request) => (this.best === 'longPoll' ? brief(transports.sse)(request) : transports.sse(request)),
      longPoll: transports.longPoll,
    };
  }
}

/** Never opens. */
const refusing: OpenTransport = ({ clock, listener }) => {
  const cancel = clock.setTimer(() => listener.onEnd(ABNORMAL_CLOSE), 0);
  return { send: () => undefined, close: cancel };
};

/** Is cut as soon as it has said hello. */
function brief(open: OpenTransport): OpenTransport {
  return (request) => {
    const transport = open({
      ...request,
      listener: {
        ...request.listener,
        onFrames: (frames) => {
          request.listener.onFrames(frames);
          transport.close(NORMAL_CLOSE);
          request.listener.onEnd(ABNORMAL_CLOSE);
        },
      },
    });
    return transport;
  };
}
