import type { QueryClient } from '@tanstack/react-query';

/** Has a loaded answer loaded again, now if it is on screen. Live streams are never invalidated: they are caught up. */
export function invalidate(queryClient: QueryClient, queryKey: readonly unknown[]): void {
  void queryClient.invalidateQueries({ queryKey });
}

/** The same, to be waited for: resolves when what is on screen was loaded again, or could not be. */
export function loadAgain(queryClient: QueryClient, queryKey: readonly unknown[]): Promise<void> {
  return queryClient.invalidateQueries({ queryKey });
}
