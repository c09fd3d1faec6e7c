'use client';

import { useCallback, useRef, useSyncExternalStore } from 'react';

type Subscribe = (listener: () => void) => () => void;

/**
 * Reads something that changes outside of React. An equal value is the same value: `key` says what makes two of them equal, and
 * without it the value itself does.
 */
export function useCoreValue<Value>(subscribe: Subscribe, read: () => Value, key?: (value: Value) => string): Value {
  const last = useRef<{ readonly key: string; readonly value: Value } | null>(null);
  const readStable = useCallback(() => {
    const value = read();
    if (!key) return value;
    const valueKey = key(value);
    if (last.current?.key !== valueKey) last.current = { key: valueKey, value };
    return last.current.value;
  }, [read, key]);
  return useSyncExternalStore(subscribe, readStable, readStable);
}
