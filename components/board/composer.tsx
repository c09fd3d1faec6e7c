'use client';

import { Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { common } from '@/components/strings/common';
import { Button } from '@/components/ui/button';

type ComposerProps = {
  /** The closed state's button. */
  label: string;
  /** Names the field for a screen reader. */
  fieldLabel: string;
  placeholder: string;
  confirm: string;
  hint?: string | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Called for each line; several pasted lines are several things. */
  onAdd: (title: string) => void;
};

/** Adds one title after the other: Enter adds and stays, Escape closes. What is typed is kept while it is closed. */
export function Composer({ label, fieldLabel, placeholder, confirm, hint, open, onOpenChange, onAdd }: ComposerProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    if (open) field.current?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);

  function add() {
    const titles = text.split('\n').map((line) => line.trim());
    for (const title of titles) if (title !== '') onAdd(title);
    setText('');
    field.current?.focus();
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onOpenChange(false);
    }
  }

  if (!open) {
    return (
      <button
        ref={opener}
        type="button"
        onClick={() => onOpenChange(true)}
        className="flex h-9 w-full items-center gap-2 rounded-lg px-2 text-left text-sm text-ink-2 transition-colors fine:hover:bg-hover fine:hover:text-ink coarse:h-11"
      >
        <Plus aria-hidden="true" className="size-4" />
        {label}
      </button>
    );
  }
  return (
    <div className="rounded-lg bg-surface p-2 shadow-card">
      <textarea
        ref={field}
        dir="auto"
        rows={2}
        value={text}
        aria-label={fieldLabel}
        placeholder={placeholder}
        maxLength={5_000}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={handleKeyDown}
        className="field-sizing-content block max-h-48 w-full resize-none rounded-md bg-transparent p-1 text-base outline-none placeholder:text-ink-3"
      />
      <div className="mt-2 flex items-center gap-2">
        <Button size="sm" variant="primary" onClick={add} disabled={text.trim() === ''}>
          {confirm}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => onOpenChange(false)}>
          {common.actions.close}
        </Button>
        {hint ? <span className="ml-auto text-2xs text-ink-3 coarse:hidden">{hint}</span> : null}
      </div>
    </div>
  );
}
