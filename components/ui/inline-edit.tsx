'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { common } from '@/components/strings/common';

type InlineEditProps = {
  /** What is edited, for a screen reader: `list title`. */
  label: string;
  value: string;
  /** Rejects to keep the editor open with the person's text; `explain` turns the reason into a sentence. */
  onSave: (value: string) => Promise<unknown>;
  explain: (reason: unknown) => string;
  disabled?: boolean | undefined;
  /** Lets a key press elsewhere (`e` on a card) open the editor. */
  editing?: boolean | undefined;
  onEditingChange?: ((editing: boolean) => void) | undefined;
  maxLength?: number | undefined;
  /** The text style, given to the text and to its editor alike, so that nothing moves between them. */
  className?: string | undefined;
};

/** Text that becomes its own editor: click, Enter or `e` edits, Enter or leaving saves, Escape restores. */
export function InlineEdit(props: InlineEditProps) {
  const { label, value, onSave, explain, disabled, onEditingChange, maxLength = 400, className } = props;
  const [ownEditing, setOwnEditing] = useState(false);
  const [draft, setDraft] = useState(value);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const editing = (props.editing ?? ownEditing) && !disabled;
  const input = useRef<HTMLTextAreaElement>(null);
  const display = useRef<HTMLButtonElement>(null);
  const returnFocus = useRef(false);

  useEffect(() => {
    if (editing) {
      input.current?.focus();
      input.current?.select();
    } else if (returnFocus.current) {
      returnFocus.current = false;
      display.current?.focus();
    }
  }, [editing]);

  function change(next: boolean) {
    if (next) setDraft(value);
    setFailure(null);
    setOwnEditing(next);
    onEditingChange?.(next);
  }

  async function save() {
    const text = draft.replace(/\s+/g, ' ').trim();
    if (text === '' || text === value) return change(false);
    setSaving(true);
    try {
      await onSave(text);
      change(false);
    } catch (reason) {
      setFailure(explain(reason));
    } finally {
      setSaving(false);
    }
  }

  function handleKeyDown(event: KeyboardEvent) {
    // A key that ends an input-method composition is not the person's Enter.
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      returnFocus.current = true;
      void save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      returnFocus.current = true;
      change(false);
    }
  }

  const shape = 'block w-full min-w-0 rounded-md px-2 py-1 text-left break-words';
  if (!editing) {
    return (
      <button
        ref={display}
        type="button"
        disabled={disabled}
        aria-label={`${value}. ${common.edit(label)}`}
        onClick={() => change(true)}
        onKeyDown={(event) => {
          if (event.key === 'e' && !event.metaKey && !event.ctrlKey && !event.altKey) {
            event.preventDefault();
            event.stopPropagation();
            change(true);
          }
        }}
        className={clsx(
          shape,
          'cursor-text transition-colors fine:hover:bg-hover disabled:cursor-default disabled:bg-transparent',
          className,
        )}
      >
        {value}
      </button>
    );
  }
  return (
    <div>
      <textarea
        ref={input}
        rows={1}
        aria-label={label}
        aria-invalid={failure !== null}
        aria-busy={saving || undefined}
        maxLength={maxLength}
        value={draft}
        readOnly={saving}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={handleKeyDown}
        onBlur={() => void save()}
        className={clsx(shape, 'field-sizing-content resize-none bg-surface outline-2 outline-focus', className)}
      />
      {failure ? (
        <p role="alert" className="mt-1 px-2 text-sm text-danger-ink">
          {failure}
        </p>
      ) : null}
    </div>
  );
}
