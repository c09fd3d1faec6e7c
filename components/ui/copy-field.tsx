'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { common } from '@/components/strings/common';
import { Button } from './button';

const SHOWN_MS = 2_000;

type CopyFieldProps = { label: string; value: string };

/** Text to take along: an invitation link, a token. */
export function CopyField({ label, value }: CopyFieldProps) {
  const id = useId();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function handleCopy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // No clipboard without HTTPS: the text is selected instead, for the person's own copy.
      document.getElementById(id)?.focus();
    }
  }

  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium text-ink">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className="h-9 min-w-0 grow truncate rounded-md border border-line-control bg-sunken px-3 font-mono text-sm text-ink coarse:h-11"
        />
        <Button
          className="h-9 min-w-24"
          onClick={handleCopy}
          icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        >
          <span aria-live="polite">{copied ? common.actions.copied : common.actions.copy}</span>
        </Button>
      </div>
    </div>
  );
}
