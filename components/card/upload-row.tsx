'use client';

import { RotateCw, X } from 'lucide-react';
import { explain } from '@/components/explain';
import { attachments as words } from '@/components/strings/attachments';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { NetworkError } from '@/lib/browser/api/errors';
import type { Upload } from '@/lib/browser/uploads/uploads';

type UploadRowProps = { upload: Upload; onRetry: () => void; onDismiss: () => void };

/** A file on its way, or why it did not arrive; it stays chosen until it has arrived or is let go. */
export function UploadRow({ upload: { file, state }, onRetry, onDismiss }: UploadRowProps) {
  if (state.kind !== 'failed') {
    const isSending = state.kind === 'sending';
    const part = isSending && file.size > 0 ? state.sentBytes / file.size : 0;
    return (
      <li className="rounded-lg bg-sunken p-3">
        <ProgressBar
          label={isSending ? words.sending(file.name) : words.waiting(file.name)}
          // The server reads the bytes once they are there; until it has answered nobody knows how long.
          value={isSending ? (part >= 1 ? null : part) : 0}
        />
      </li>
    );
  }
  const isOffline = state.reason instanceof NetworkError && !navigator.onLine;
  return (
    <li role="alert" className="flex items-start gap-2 rounded-lg bg-danger-soft p-3 text-base">
      <span className="min-w-0 grow">
        <span className="block truncate font-medium text-danger-ink">{words.failed(file.name)}</span>
        <span className="block text-sm">{isOffline ? words.offline : explain(state.reason)}</span>
      </span>
      <Button size="sm" icon={<RotateCw aria-hidden="true" />} aria-label={words.retry(file.name)} onClick={onRetry}>
        {words.tryAgain}
      </Button>
      <IconButton label={words.dismiss(file.name)} size="sm" onClick={onDismiss}>
        <X aria-hidden="true" />
      </IconButton>
    </li>
  );
}
