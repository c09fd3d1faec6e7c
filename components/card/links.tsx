'use client';

import { Link2, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { explain, fieldError } from '@/components/explain';
import { card as words } from '@/components/strings/card';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import { TextField } from '@/components/ui/text-field';
import { useCardCommands } from '@/lib/browser/hooks/use-commands';
import type { ById } from '@/lib/domain/by-id';
import { compareByTime } from '@/lib/domain/card/card-state';
import type { Id } from '@/lib/protocol/primitives';
import type { Attachment } from '@/lib/protocol/things';

type LinksProps = { cardId: Id; attachments: ById<Attachment>; canWrite: boolean };

/** What the card points to. */
export function Links({ cardId, attachments, canWrite }: LinksProps) {
  const commands = useCardCommands(cardId);
  const sorted = Object.values(attachments).sort(compareByTime);
  if (sorted.length === 0 && !canWrite) return null;
  return (
    <section aria-label={words.attachments}>
      {sorted.length > 0 ? <h3 className="mb-1 text-sm font-semibold">{words.attachments}</h3> : null}
      <ul className="mb-2 list-none p-0">
        {sorted.map((attachment) => (
          <li key={attachment.id} className="flex min-h-8 items-center gap-2 text-base">
            <Link2 aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
            <a
              href={attachment.url}
              target="_blank"
              rel="noopener noreferrer nofollow"
              className="min-w-0 grow truncate text-accent-ink underline-offset-2 fine:hover:underline"
            >
              {attachment.name}
            </a>
            {canWrite ? (
              <IconButton
                label={words.removeLink(attachment.name)}
                size="sm"
                onClick={() => void commands.removeAttachment(attachment.id)}
              >
                <X aria-hidden="true" />
              </IconButton>
            ) : null}
          </li>
        ))}
      </ul>
      {canWrite ? <AddLink cardId={cardId} /> : null}
    </section>
  );
}

function AddLink({ cardId }: { cardId: Id }) {
  const commands = useCardCommands(cardId);
  const [isOpen, setOpen] = useState(false);
  const [url, setUrl] = useState('');
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<string>();

  async function add() {
    setFailure(undefined);
    try {
      await commands.addLink({ url: url.trim(), ...(name.trim() === '' ? {} : { name: name.trim() }) });
      setUrl('');
      setName('');
      setOpen(false);
    } catch (reason) {
      setFailure(fieldError(reason, 'url') ?? explain(reason));
    }
  }

  return (
    <Popover
      title={words.addLink}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" icon={<Plus aria-hidden="true" />}>
          {words.addLink}
        </Button>
      }
    >
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField label={words.linkUrl} type="url" required value={url} onValueChange={setUrl} error={failure} />
        <TextField label={words.linkName} optional value={name} onValueChange={setName} />
        <Button type="submit" variant="primary">
          {words.addLink}
        </Button>
      </form>
    </Popover>
  );
}
