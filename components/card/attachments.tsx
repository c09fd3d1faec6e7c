'use client';

import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { attachments as words } from '@/components/strings/attachments';
import { Button } from '@/components/ui/button';
import { useUploads } from '@/lib/browser/hooks/use-uploads';
import type { ById } from '@/lib/domain/by-id';
import { compareByTime } from '@/lib/domain/card/card-state';
import type { Id } from '@/lib/protocol/primitives';
import type { Attachment } from '@/lib/protocol/things';
import { AddLink } from './add-link';
import { AttachmentRow } from './attachment-row';
import { UploadRow } from './upload-row';

type AttachmentsProps = { cardId: Id; attachments: ById<Attachment>; canWrite: boolean };

/** Files and links of the card, and the files that are on their way. */
export function Attachments({ cardId, attachments, canWrite }: AttachmentsProps) {
  const { uploads, add, retry, dismiss } = useUploads(cardId);
  const input = useRef<HTMLInputElement>(null);
  const sorted = Object.values(attachments).sort(compareByTime);
  if (sorted.length === 0 && uploads.length === 0 && !canWrite) return null;
  return (
    <section aria-label={words.title}>
      <h3 className="mb-2 text-sm font-semibold">{words.title}</h3>
      {sorted.length > 0 ? (
        <ul className="mb-3 list-none space-y-1 p-0">
          {sorted.map((attachment) => (
            <AttachmentRow key={attachment.id} cardId={cardId} attachment={attachment} canWrite={canWrite} />
          ))}
        </ul>
      ) : null}
      {uploads.length > 0 ? (
        <ul className="mb-3 list-none space-y-2 p-0">
          {uploads.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              onRetry={() => retry(upload.id)}
              onDismiss={() => dismiss(upload.id)}
            />
          ))}
        </ul>
      ) : null}
      {canWrite ? (
        <>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            aria-label={words.attach}
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              // The same file may be chosen again.
              event.target.value = '';
            }}
          />
          <div className="flex flex-wrap items-center gap-2">
            <Button size="sm" icon={<Paperclip aria-hidden="true" />} onClick={() => input.current?.click()}>
              {words.attach}
            </Button>
            <AddLink cardId={cardId} />
            <span className="text-xs text-ink-3 coarse:hidden print:hidden">{words.dropHint}</span>
          </div>
        </>
      ) : null}
    </section>
  );
}
