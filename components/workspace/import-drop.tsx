'use client';

import { clsx } from 'clsx';
import { FileUp } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { workspace } from '@/components/strings/workspace';

const words = workspace.importBoard;

/** Takes one .json file, dropped or chosen. */
export function ImportDrop({ onChoose }: { onChoose: (file: File) => void }) {
  const id = useId();
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState(false);

  function take(file: File | undefined) {
    if (!file) return;
    const json = file.name.toLowerCase().endsWith('.json') || file.type === 'application/json';
    setWrong(!json);
    if (json) onChoose(file);
  }

  function handleDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }

  return (
    <div>
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={handleDrop}
        className={clsx(
          'grid min-h-40 place-items-center rounded-xl border-2 border-dashed p-6 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2',
          over ? 'border-accent bg-accent-soft' : 'border-line-control fine:hover:bg-hover',
        )}
      >
        <span className="grid justify-items-center gap-1">
          <FileUp aria-hidden="true" className="mb-1 size-6 text-accent-ink" />
          <span className="text-base font-medium">{over ? words.dropNow : words.drop}</span>
          <span className="text-sm text-ink-3">{words.limits}</span>
        </span>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          className="sr-only"
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file may be chosen again after it was mended.
            event.target.value = '';
          }}
        />
      </label>
      {wrong ? (
        <p role="alert" className="mt-2 text-sm text-danger-ink">
          {words.notJson}
        </p>
      ) : null}
    </div>
  );
}
