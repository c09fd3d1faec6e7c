import { lineOver } from './tabs/open-line';
import { openLongPollTransport, openSseTransport } from './transports/request-transport';
import { createBrowserSocket, webSocketTransport } from './transports/web-socket-transport';

/** The line of a page, over what a browser has. It is a file of its own, with all that it stands on, so that it can come later. */
export const openPageLine = lineOver({
  webSocket: webSocketTransport(createBrowserSocket),
  sse: openSseTransport,
  longPoll: openLongPollTransport,
});
