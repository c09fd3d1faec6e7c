/** A channel between the tabs of one person; what is posted reaches the others and not oneself. */
export interface TabChannel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  close(): void;
}

/** Opens a channel by its name; null where there is none. */
export type OpenTabChannel = ((name: string) => TabChannel) | null;

/** `BroadcastChannel`. */
export function browserChannels(): OpenTabChannel {
  if (typeof BroadcastChannel === 'undefined') return null;
  return (name) => {
    const channel = new BroadcastChannel(name);
    return {
      post: (message) => channel.postMessage(message),
      onMessage: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
      close: () => channel.close(),
    };
  };
}
