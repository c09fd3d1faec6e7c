import type { Id } from '@/lib/protocol/primitives';
import { problemSchema } from '@/lib/protocol/problems';
import { type WriteReply, writeReplySchema } from '@/lib/protocol/replies';
import { NetworkError, ProblemError, UnreadableReplyError } from './errors';

export interface FileUpload {
  readonly cardId: Id;
  /** Of the attachment that it becomes. */
  readonly id: Id;
  readonly file: File;
  /** The same file with the same key is the same upload. */
  readonly key: Id;
  /** Bytes that have gone up. */
  readonly onSent: (bytes: number) => void;
}

/** Sends a file. By XMLHttpRequest, because only that tells how much has gone up. Rejects with `ProblemError`, `NetworkError` or `UnreadableReplyError`. */
export function uploadFile({ cardId, id, file, key, onSent }: FileUpload): Promise<WriteReply> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/cards/${cardId}/files?${new URLSearchParams({ id, name: file.name })}`);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('idempotency-key', key);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onerror = () => reject(new NetworkError('The app could not be reached.'));
    request.onload = () => {
      try {
        resolve(readReply(request));
      } catch (error) {
        reject(error);
      }
    };
    request.send(file);
  });
}

function readReply(request: XMLHttpRequest): WriteReply {
  const type = request.getResponseHeader('content-type') ?? '';
  if (type.includes('application/problem+json')) {
    throw new ProblemError(problemSchema.parse(JSON.parse(request.responseText)));
  }
  if (request.status >= 300) throw new NetworkError(`Something between answered ${request.status}.`);
  const parsed = writeReplySchema.safeParse(JSON.parse(request.responseText));
  if (parsed.success) return parsed.data;
  throw new UnreadableReplyError('The upload answered in another form.', { cause: parsed.error });
}
