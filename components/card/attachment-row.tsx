'use client';

import { File, Link2, X } from 'lucide-react';
import { explain } from '@/components/explain';
import { attachments as words } from '@/components/strings/attachments';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { IconButton } from '@/components/ui/icon-button';
import { TimeAgo } from '@/components/ui/time-ago';
import { useCardCommands } from '@/lib/browser/hooks/use-card-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { Attachment } from '@/lib/protocol/things';
import { isShownImage } from '@/lib/protocol/uploads';
import { ImageView } from './image-view';

type AttachmentRowProps = { cardId: Id; attachment: Attachment; canWrite: boolean };

/** One attachment: an image as a picture that opens, another file as a download, a link as a link. */
export function AttachmentRow({ cardId, attachment, canWrite }: AttachmentRowProps) {
  const commands = useCardCommands(cardId);
  const isFile = attachment.kind === 'file';
  const isImage = isShownImage(attachment);
  return (
    <li className="flex min-h-10 items-center gap-3 text-base" data-attachment-id={attachment.id}>
      {isImage ? (
        <ImageView attachment={attachment} />
      ) : (
        <span aria-hidden="true" className="grid h-10 w-14 shrink-0 place-items-center rounded-md bg-sunken text-ink-3">
          {isFile ? <File className="size-4" /> : <Link2 className="size-4" />}
        </span>
      )}
      <span className="min-w-0 grow">
        <a
          href={attachment.url}
          {...(isFile && !isImage
            ? { download: attachment.name }
            : { target: '_blank', rel: 'noopener noreferrer nofollow' })}
          className="block truncate text-accent-ink underline-offset-2 fine:hover:underline"
          dir="auto"
        >
          {attachment.name}
        </a>
        <span className="flex gap-1.5 text-xs text-ink-3">
          {attachment.size === null ? null : <span className="tabular-nums">{words.size(attachment.size)}</span>}
          <TimeAgo at={attachment.createdAt} />
        </span>
      </span>
      {canWrite && isFile ? (
        <AlertDialog
          danger
          title={words.removeTitle}
          description={words.removeDetail}
          confirm={words.removeConfirm}
          explain={explain}
          onConfirm={() => commands.removeAttachment(attachment.id)}
          trigger={
            <IconButton label={words.remove(attachment.name)} size="sm">
              <X aria-hidden="true" />
            </IconButton>
          }
        />
      ) : null}
      {canWrite && !isFile ? (
        <IconButton
          label={words.remove(attachment.name)}
          size="sm"
          onClick={() => void commands.removeAttachment(attachment.id)}
        >
          <X aria-hidden="true" />
        </IconButton>
      ) : null}
    </li>
  );
}
