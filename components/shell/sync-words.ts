import { shell } from '@/components/strings/shell';
import type { SyncState } from '@/lib/browser/realtime/sync-state';
import { assertNever } from '@/lib/domain/assert-never';

export type SyncTone = 'live' | 'working' | 'waiting' | 'stopped';

export type SyncWords = {
  text: string;
  /** For a screen reader when it changes: no countdown, no count that ticks. */
  spoken: string;
  hint: string;
  tone: SyncTone;
  /** All is well: the words may hide behind the dot. */
  quiet: boolean;
};

const words = shell.sync;

/** A sync state as a person reads it. */
export function syncWords(state: SyncState): SyncWords {
  switch (state.kind) {
    case 'live':
      return state.pendingCount > 0 ? saving(state.pendingCount) : calm(words.live, words.liveHint);
    case 'liveOverSse':
      return { ...calm(words.sse, words.sseHint), quiet: false };
    case 'liveOverPolling':
      return { ...calm(words.polling, words.pollingHint), quiet: false };
    case 'connecting':
      return { ...calm(words.connecting, words.connectingHint), tone: 'working', spoken: '' };
    case 'catchingUp':
      return {
        text: words.catchingUp(state.count),
        spoken: words.catchingUp(0),
        hint: words.catchingUpHint,
        tone: 'working',
        quiet: false,
      };
    case 'reconnecting':
      return {
        text: words.reconnecting(Math.ceil(state.inMs / 1000)),
        spoken: words.reconnectingSpoken,
        hint: words.reconnectingHint,
        tone: 'waiting',
        quiet: false,
      };
    case 'offline':
      return {
        text: words.offline(state.pendingCount),
        spoken: words.offline(0),
        hint: words.offlineHint,
        tone: 'waiting',
        quiet: false,
      };
    case 'signedOut':
      return stopped(words.signedOut, words.signedOutHint);
    case 'stopped':
      return stopped(words.stopped, words.stoppedHint);
    default:
      return assertNever(state);
  }
}

function calm(text: string, hint: string): SyncWords {
  return { text, spoken: text, hint, tone: 'live', quiet: true };
}

function saving(count: number): SyncWords {
  return { text: words.saving(count), spoken: words.live, hint: words.savingHint(count), tone: 'working', quiet: true };
}

function stopped(text: string, hint: string): SyncWords {
  return { text, spoken: `${text}. ${hint}`, hint, tone: 'stopped', quiet: false };
}
