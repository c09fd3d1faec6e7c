'use client';

import { useEffect, useRef } from 'react';
import { sample } from '@/components/strings/sample';
import { useBoardCommands } from '@/lib/browser/hooks/use-commands';
import type { Id } from '@/lib/protocol/primitives';

type SampleBoardMakerProps = {
  /** A board that was just made and is empty. */
  boardId: Id;
  onReady: () => void;
  onFailed: (reason: unknown) => void;
};

/** Fills a new board with the sample's lists and cards by the ordinary commands, in order. Draws nothing. */
export function SampleBoardMaker({ boardId, onReady, onFailed }: SampleBoardMakerProps) {
  const commands = useBoardCommands(boardId);
  const started = useRef(false);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const labels = {
      start: commands.createLabel({ name: sample.labels.start, color: 'green' }),
      tip: commands.createLabel({ name: sample.labels.tip, color: 'blue' }),
    };
    const receipts: Promise<unknown>[] = Object.values(labels);
    for (const { title, cards } of sample.lists) {
      const list = commands.createList({ title });
      receipts.push(list);
      for (const { title: cardTitle, label, description } of cards) {
        receipts.push(
          commands.createCard({ listId: list.id, title: cardTitle, description, labelIds: [labels[label].id] }),
        );
      }
    }
    Promise.all(receipts).then(onReady, onFailed);
  }, [commands, onReady, onFailed]);

  return null;
}
