'use client';

import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { explain, fieldError } from '@/components/explain';
import { card as words } from '@/components/strings/card';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { TextField } from '@/components/ui/text-field';
import { useCardCommands } from '@/lib/browser/hooks/use-card-commands';
import type { Id } from '@/lib/protocol/primitives';

/** A link by its address, with a name if one is given. */
export function AddLink({ cardId }: { cardId: Id }) {
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
        <Button size="sm" icon={<Link2 aria-hidden="true" />}>
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
