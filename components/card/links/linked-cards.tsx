'use client';

import { Link as LinkIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCommands } from '@/components/shell/command-registry';
import { cardLinks as words } from '@/components/strings/card-links';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { useCardCommands } from '@/lib/browser/hooks/use-card-commands';
import { useLinkedCards } from '@/lib/browser/hooks/use-linked-cards';
import type { ById } from '@/lib/domain/by-id';
import { type CardLink, type CardTile, cardRelationSchema } from '@/lib/protocol/things';
import { LinkPicker } from './link-picker';
import { LinkRow } from './link-row';

type LinkedCardsProps = { tile: CardTile; links: ById<CardLink>; canWrite: boolean };

/** What a card blocks, waits for and has to do with. The stream tells ids; titles are asked for under one's own permission. */
export function LinkedCards({ tile, links, canWrite }: LinkedCardsProps) {
  const commands = useCardCommands(tile.id);
  const [isPicking, setPicking] = useState(false);
  const all = Object.values(links).sort((a, b) => (a.id < b.id ? -1 : 1));
  const version = `${all.map(({ id, relation }) => `${id} ${relation}`).join()} ${tile.openBlockers ?? 0}`;
  const loaded = useLinkedCards(tile.id, version);
  const offers = useMemo(
    () =>
      canWrite
        ? [
            {
              id: 'card.link',
              group: words.group,
              label: words.command,
              icon: <LinkIcon aria-hidden="true" />,
              run: () => setPicking(true),
            },
          ]
        : [],
    [canWrite],
  );
  useCommands(offers);
  if (all.length === 0 && !canWrite) return null;
  return (
    <section aria-label={words.title} className="space-y-2">
      {cardRelationSchema.options.map((relation) => {
        const related = all.filter((link) => link.relation === relation);
        return related.length === 0 ? null : (
          <div key={relation}>
            <h3 className="text-sm font-semibold">{words.headings[relation]}</h3>
            <ul className="list-none p-0">
              {related.map(({ id }) => (
                <LinkRow
                  key={id}
                  cardId={id}
                  loaded={loaded}
                  onRemove={canWrite ? () => void commands.unlinkCards(id) : undefined}
                />
              ))}
            </ul>
          </div>
        );
      })}
      {canWrite ? (
        <Popover
          title={words.add}
          open={isPicking}
          onOpenChange={setPicking}
          className="w-88"
          trigger={
            <Button size="sm" icon={<LinkIcon aria-hidden="true" />}>
              {words.add}
            </Button>
          }
        >
          <LinkPicker cardId={tile.id} linked={links} onDone={() => setPicking(false)} />
        </Popover>
      ) : null}
    </section>
  );
}
