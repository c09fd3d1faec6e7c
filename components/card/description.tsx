'use client';

import { useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { card as words } from '@/components/strings/card';
import { common } from '@/components/strings/common';
import { Button } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { toggleTask } from '@/lib/domain/card/toggle-task';
import type { CardBody } from '@/lib/protocol/things';
import { DescriptionEditor } from './description-editor';
import { readDescriptionDraft } from './drafts';

type DescriptionProps = { card: CardBody; canWrite: boolean };

/** The card's text. An edit carries the version that it began from; a conflict keeps both texts. */
export function Description({ card, canWrite }: DescriptionProps) {
  const { commands } = useBoardContext();
  // Whoever left a text unfinished finds it open.
  const [isEditing, setEditing] = useState(() => canWrite && readDescriptionDraft(card.id) !== null);

  function tick(line: number, done: boolean) {
    const description = toggleTask(card.description, line, done);
    void commands.updateCard(card.id, { description }, { baseVersion: card.version });
  }

  return (
    <section aria-label={words.description}>
      <div className="mb-1 flex h-8 items-center justify-between">
        <h3 className="text-sm font-semibold">{words.description}</h3>
        {canWrite && !isEditing && card.description !== '' ? (
          <Button size="sm" variant="ghost" onClick={() => setEditing(true)}>
            {common.edit(words.description.toLowerCase())}
          </Button>
        ) : null}
      </div>
      {isEditing ? (
        <DescriptionEditor card={card} onClose={() => setEditing(false)} />
      ) : card.description !== '' ? (
        <Markdown text={card.description} onTask={canWrite ? tick : undefined} />
      ) : canWrite ? (
        <button
          type="button"
          onClick={() => setEditing(true)}
          className="block min-h-16 w-full rounded-lg bg-sunken p-3 text-left text-base text-ink-3 transition-colors fine:hover:bg-hover"
        >
          {words.addDescription}
        </button>
      ) : null}
    </section>
  );
}
