'use client';

import { attachments as words } from '@/components/strings/attachments';
import { buttonClass } from '@/components/ui/button-styles';
import { Dialog } from '@/components/ui/dialog';
import { StoredImage } from '@/components/ui/stored-image';
import type { Attachment } from '@/lib/protocol/things';

/** An image small, as a button that shows it large. */
export function ImageView({ attachment: { name, url } }: { attachment: Attachment }) {
  return (
    <Dialog
      size="lg"
      title={name}
      trigger={
        <button
          type="button"
          aria-label={words.open(name)}
          className="h-10 w-14 shrink-0 cursor-zoom-in overflow-hidden rounded-md bg-sunken focus-visible:outline-2 focus-visible:outline-focus coarse:h-11"
        >
          <StoredImage src={url} alt="" className="size-full object-cover" />
        </button>
      }
      footer={
        <a href={url} download={name} className={buttonClass()}>
          {words.download}
        </a>
      }
    >
      <StoredImage src={url} alt={name} className="mx-auto max-h-[62dvh] max-w-full rounded-md object-contain" />
    </Dialog>
  );
}
