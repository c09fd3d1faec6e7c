'use client';

import { useBoardContext } from '@/components/board/board-context';
import { board as words } from '@/components/strings/board';
import { Button } from '@/components/ui/button';
import { ColorPicker } from '@/components/ui/color-picker';
import type { CardTile } from '@/lib/protocol/things';

/** A colour over the card's title, or none. */
export function CoverPicker({ card }: { card: CardTile }) {
  const { commands } = useBoardContext();
  return (
    <div className="space-y-3">
      <ColorPicker
        narrow
        label={words.cover.color}
        value={card.cover?.kind === 'color' ? card.cover.color : null}
        onValueChange={(color) => void commands.updateCard(card.id, { cover: { kind: 'color', color } })}
      />
      {card.cover ? (
        <Button size="sm" variant="ghost" onClick={() => void commands.updateCard(card.id, { cover: null })}>
          {words.cover.none}
        </Button>
      ) : null}
    </div>
  );
}
