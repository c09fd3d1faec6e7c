'use client';

import { clsx } from 'clsx';
import { useSyncExternalStore } from 'react';

const never = () => () => {};
const readIsApple = () => /mac|iphone|ipad/i.test(navigator.platform);

function shown(key: string, apple: boolean): string {
  switch (key) {
    case 'mod':
      return apple ? '⌘' : 'Ctrl';
    case 'shift':
      return apple ? '⇧' : 'Shift';
    case 'alt':
      return apple ? '⌥' : 'Alt';
    case 'enter':
      return '↵';
    case 'escape':
      return 'Esc';
    case 'up':
      return '↑';
    case 'down':
      return '↓';
    case 'left':
      return '←';
    case 'right':
      return '→';
    default:
      return key.length === 1 ? key.toUpperCase() : key;
  }
}

/** Keys as this machine names them. `keys` joins with `+`: `mod+k`, `shift+c`, `?`. */
export function Kbd({ keys, quiet = false }: { keys: string; quiet?: boolean | undefined }) {
  const apple = useSyncExternalStore(never, readIsApple, () => false);
  return (
    <kbd className="inline-flex shrink-0 items-center gap-0.5 font-sans">
      {keys.split('+').map((key) => (
        <span
          key={key}
          className={clsx(
            'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-sm px-1 text-2xs',
            quiet ? 'bg-current/10' : 'bg-surface text-ink-2 shadow-card',
          )}
        >
          <span className={clsx(quiet && 'opacity-90')}>{shown(key, apple)}</span>
        </span>
      ))}
    </kbd>
  );
}
