import type { Id } from '@/lib/protocol/primitives';

/** Makes ids of version 7 that ascend and are the same in every run. */
export function idsInOrder(): () => Id {
  let last = 0;
  return () => {
    last += 1;
    return `00000000-0000-7000-8000-${last.toString(16).padStart(12, '0')}`;
  };
}
