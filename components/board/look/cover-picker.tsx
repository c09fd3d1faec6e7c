'use client';

import { clsx } from 'clsx';
import { useBoardContext } from '@/components/board/board-context';
import { board as words } from '@/components/strings/board';
import { Button } from '@/components/ui/button';
import { ColorPicker } from '@/components/ui/color-picker';
import { StoredImage } from '@/components/ui/stored-image';
import { useCardAttachments } from '@/lib/browser/hooks/use-streams';
import type { CardTile, Cover } from '@/lib/protocol/things';
import { isShownImage } from '@/lib/protocol/uploads';

/** What stands over the card's title: a colour, a picture that is attached to it, or nothing. */
export function CoverPicker({ card }: { card: CardTile }) {
  const { commands } = useBoardContext();
  const images = Object.values(useCardAttachments(card.id)).filter(isShownImage);
  const choose = (cover: Cover | null) => void commands.updateCard(card.id, { cover });
  return (
    <div className="space-y-3">
      <ColorPicker
        narrow
        label={words.cover.color}
        value={card.cover?.kind === 'color' ? card.cover.color : null}
        onValueChange={(color) => choose({ kind: 'color', color })}
      />
      {images.length > 0 ? (
        <fieldset className="space-y-1.5">
          <legend className="text-sm font-medium text-ink">{words.cover.image}</legend>
          <div className="grid max-h-48 grid-cols-3 gap-2 overflow-y-auto p-1">
            {images.map(({ id, name, url }) => {
              const isChosen = card.cover?.kind === 'attachment' && card.cover.attachmentId === id;
              return (
                <button
                  key={id}
                  type="button"
                  aria-pressed={isChosen}
                  aria-label={name}
                  title={name}
                  onClick={() => choose({ kind: 'attachment', attachmentId: id })}
                  className={clsx(
                    'h-14 overflow-hidden rounded-md bg-sunken focus-visible:outline-2 focus-visible:outline-focus',
                    isChosen && 'ring-2 ring-accent',
                  )}
                >
                  <StoredImage src={url} alt="" className="size-full object-cover" />
                </button>
              );
            })}
          </div>
        </fieldset>
      ) : null}
      {card.cover ? (
        <Button size="sm" variant="ghost" onClick={() => choose(null)}>
          {words.cover.none}
        </Button>
      ) : null}
    </div>
  );
}
