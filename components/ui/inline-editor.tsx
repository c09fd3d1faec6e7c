'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** The box of the text and of its editor. */
export const INLINE_SHAPE = 'block w-full min-w-0 rounded-md px-2 py-1 text-left break-words';

type InlineEditorProps = {
  label: string;
  value: string;
  maxLength: number;
  className: string | undefined;
  onSave: (value: string) => Promise<unknown>;
  explain: (reason: unknown) => string;
  /** `byKey`: the focus should go back to the text. */
  onClose: (byKey: boolean) => void;
};

/** The open half of `InlineEdit`. */
export function InlineEditor({ label, value, maxLength, className, onSave, explain, onClose }: InlineEditorProps) {
  const [draft, setDraft] = useState(value);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  // Some browsers blur an element that is taken away: what was closed or refused is not saved by that blur.
  const settled = useRef(false);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  function close(byKey: boolean) {
    settled.current = true;
    onClose(byKey);
  }

  async function save(byKey: boolean) {
    if (settled.current || saving) return;
    const text = draft.replace(/\s+/g, ' ').trim();
    if (text === '' || text === value) return close(byKey);
    settled.current = true;
    setSaving(true);
    try {
      await onSave(text);
      onClose(byKey);
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
      settled.current = false;
      void save(true);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close(true);
    }
  }

  return (
    <div className="min-w-0 grow">
      <textarea
        ref={input}
        rows={1}
        aria-label={label}
        aria-invalid={failure !== null}
        aria-busy={saving || undefined}
        maxLength={maxLength}
        value={draft}
        readOnly={saving}
        onChange={(event) => {
          settled.current = false;
          setDraft(event.target.value);
        }}
        onKeyDown={handleKeyDown}
        onBlur={() => void save(false)}
        className={clsx(INLINE_SHAPE, 'field-sizing-content resize-none bg-surface outline-2 outline-focus', className)}
      />
      {failure ? (
        <p role="alert" className="mt-1 px-2 text-sm text-danger-ink">
          {failure}
        </p>
      ) : null}
    </div>
  );
}
