'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { explain } from '@/components/explain';
import { card as words } from '@/components/strings/card';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ColorPicker } from '@/components/ui/color-picker';
import { LabelChip } from '@/components/ui/label-chip';
import { TextField } from '@/components/ui/text-field';
import { useBoardLabels, useCardTile } from '@/lib/browser/hooks/use-streams';
import type { Color } from '@/lib/protocol/colors';
import type { Id } from '@/lib/protocol/primitives';
import { useBoardContext } from './board-context';

/** Ticks labels on and off a card, and makes new ones on the spot. */
export function LabelPicker({ cardId }: { cardId: Id }) {
  const { boardId, commands } = useBoardContext();
  const labels = useBoardLabels(boardId);
  const worn = useCardTile(boardId, cardId)?.labelIds ?? [];
  const [name, setName] = useState('');
  const [color, setColor] = useState<Color>('blue');
  const [failure, setFailure] = useState<string>();

  async function create() {
    setFailure(undefined);
    try {
      const created = commands.createLabel({ name: name.trim(), color });
      void commands.addLabel(cardId, created.id);
      setName('');
      await created;
    } catch (reason) {
      setFailure(explain(reason));
    }
  }

  return (
    <div>
      <ul className="-mx-1 max-h-64 list-none overflow-y-auto p-1">
        {Object.values(labels).map((label) => (
          <li key={label.id}>
            <Checkbox
              checked={worn.includes(label.id)}
              onCheckedChange={(checked) =>
                void (checked ? commands.addLabel(cardId, label.id) : commands.removeLabel(cardId, label.id))
              }
              className="py-1"
            >
              <LabelChip name={label.name} color={label.color} size="md" />
            </Checkbox>
          </li>
        ))}
      </ul>
      <form
        className="mt-2 space-y-2 border-line border-t pt-3"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField label={words.newLabel} value={name} onValueChange={setName} maxLength={80} error={failure} />
        <ColorPicker label={words.labelColor} value={color} onValueChange={setColor} />
        <Button type="submit" size="sm" icon={<Plus aria-hidden="true" />}>
          {words.addLabel}
        </Button>
      </form>
    </div>
  );
}
