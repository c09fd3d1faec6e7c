'use client';

import { clsx } from 'clsx';
import { useEffect, useRef, useState } from 'react';
import { common } from '@/components/strings/common';
import { INLINE_SHAPE, InlineEditor } from './inline-editor';

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
  const editing = (props.editing ?? ownEditing) && !disabled;
  const display = useRef<HTMLButtonElement>(null);
  const returnFocus = useRef(false);

  useEffect(() => {
    if (editing || !returnFocus.current) return;
    returnFocus.current = false;
    display.current?.focus();
  }, [editing]);

  function change(next: boolean) {
    setOwnEditing(next);
    onEditingChange?.(next);
  }

  if (editing) {
    return (
      <InlineEditor
        label={label}
        value={value}
        maxLength={maxLength}
        className={className}
        onSave={onSave}
        explain={explain}
        onClose={(byKey) => {
          returnFocus.current = byKey;
          change(false);
        }}
      />
    );
  }
  return (
    <button
      ref={display}
      type="button"
      data-print-text=""
      disabled={disabled}
      aria-label={disabled ? undefined : `${value}. ${common.edit(label)}`}
      onClick={() => change(true)}
      onKeyDown={(event) => {
        if (event.key !== 'e' || event.metaKey || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        change(true);
      }}
      className={clsx(INLINE_SHAPE, 'transition-colors enabled:cursor-text fine:enabled:hover:bg-hover', className)}
    >
      {value}
    </button>
  );
}
