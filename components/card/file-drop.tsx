'use client';

import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react';
import { attachments as words } from '@/components/strings/attachments';
import { useUploads } from '@/lib/browser/hooks/use-uploads';
import type { Id } from '@/lib/protocol/primitives';

/** An open card takes files wherever they are dropped or pasted on it; text is pasted as ever. */
export function FileDrop({ cardId, canWrite, children }: { cardId: Id; canWrite: boolean; children: ReactNode }) {
  const { add } = useUploads(cardId);
  const [isOver, setOver] = useState(false);
  // Each element that is entered and left below this one tells so; only the sum says whether the files are still here.
  const depth = useRef(0);
  if (!canWrite) return children;

  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  function move(by: 1 | -1) {
    depth.current += by;
    setOver(depth.current > 0);
  }
  function handleDrop(event: DragEvent) {
    depth.current = 0;
    setOver(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    add([...event.dataTransfer.files]);
  }
  function handlePaste(event: ClipboardEvent) {
    const files = [...event.clipboardData.files];
    // A spreadsheet's cells come as text with a picture of it: the text is meant.
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    add(files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop target beside the button that does the same
    <div
      onDragEnter={(event) => hasFiles(event) && move(1)}
      onDragLeave={(event) => hasFiles(event) && move(-1)}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDrop={handleDrop}
      onPaste={handlePaste}
      className="relative"
    >
      {children}
      {isOver ? (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute -inset-2 z-20 grid place-items-center rounded-xl border-2 border-accent border-dashed bg-accent-soft/90 text-lg font-semibold text-accent-ink"
        >
          {words.dropHere}
        </div>
      ) : null}
    </div>
  );
}
