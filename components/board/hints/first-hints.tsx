'use client';

import { useState } from 'react';
import { explain } from '@/components/explain';
import { hints as words } from '@/components/strings/hints';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { toast } from '@/components/ui/toast';
import { useAccountActions } from '@/lib/browser/hooks/use-account-actions';

const WITH_KEYS = [
  { keys: 'c', text: words.add },
  { keys: 'shift+right', text: words.move },
  { keys: 'mod+k', text: words.find },
  { keys: '?', text: words.keys },
];
const BY_TOUCH = [words.addTouch, words.moveTouch, words.findTouch];

/** What a person needs on their first board: a few words above it, until they have read them. */
export function FirstHints() {
  const { dismissHints } = useAccountActions();
  const [pending, setPending] = useState(false);

  async function handleDismiss() {
    setPending(true);
    try {
      await dismissHints();
    } catch (reason) {
      toast.error(explain(reason));
      setPending(false);
    }
  }

  return (
    <section aria-label={words.label} className="flex grow items-center gap-3 px-3 py-2 text-ink-2 text-sm">
      <ul className="flex grow flex-wrap items-center gap-x-5 gap-y-1 coarse:hidden">
        {WITH_KEYS.map(({ keys, text }) => (
          <li key={keys} className="flex items-center gap-2">
            <Kbd keys={keys} />
            {text}
          </li>
        ))}
      </ul>
      <ul className="grow fine:hidden">
        {BY_TOUCH.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Button size="sm" pending={pending} onClick={handleDismiss}>
        {words.dismiss}
      </Button>
    </section>
  );
}
