'use client';

import { useState } from 'react';
import { StoredImage } from '@/components/ui/stored-image';
import type { Cover } from '@/lib/protocol/things';
import { contentPath } from '@/lib/protocol/uploads';

/** What stands over a tile's title. Its height is the same whether the picture has come or not, so that nothing jumps. */
export function TileCover({ cover }: { cover: Cover }) {
  if (cover.kind === 'attachment')
    return <PictureCover key={cover.attachmentId} src={contentPath(cover.attachmentId)} />;
  return (
    <span
      aria-hidden="true"
      data-cover
      data-color={cover.color}
      className="-mx-3 -mt-3 mb-3 block h-8 rounded-t-lg bg-tint"
    />
  );
}

/** Without a line, or when its file has gone, a picture leaves no broken mark. */
function PictureCover({ src }: { src: string }) {
  const [isMissing, setMissing] = useState(false);
  return (
    <span aria-hidden="true" data-cover className="-mx-3 -mt-3 mb-3 block h-32 overflow-hidden rounded-t-lg bg-sunken">
      {isMissing ? null : (
        <StoredImage src={src} alt="" className="size-full object-cover" onError={() => setMissing(true)} />
      )}
    </span>
  );
}
