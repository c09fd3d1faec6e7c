import type { Id } from '@/lib/protocol/primitives';

const STORAGE_KEY = 'baton.workspace';

/** The workspace that was open last on this device, if any. */
export function readLastWorkspace(): Id | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

export function writeLastWorkspace(workspaceId: Id): void {
  try {
    localStorage.setItem(STORAGE_KEY, workspaceId);
  } catch {
    // Storage is closed to this page: the first workspace of the list opens next time.
  }
}
