import type { CommentVersion } from '@/lib/protocol/comment-history';
import type { Comment } from '@/lib/protocol/things';
import { commentHistoryQueryOptions } from '../cache/query-options';
import { useCore } from './core-context';
import type { LoadedResult } from './live-result';
import { useLoaded } from './use-loaded';

/** What a comment said before, oldest first; asked anew for each version of it. */
export function useCommentHistory(comment: Pick<Comment, 'id' | 'version'>): LoadedResult<readonly CommentVersion[]> {
  const core = useCore();
  return useLoaded(commentHistoryQueryOptions(core.queries, comment));
}
