'use client';

import { useRef } from 'react';
import { dueChange } from '@/components/card/due-change';
import { ReminderChoice } from '@/components/card/reminder-choice';
import { explain } from '@/components/explain';
import { board as boardWords } from '@/components/strings/board';
import { card as words } from '@/components/strings/card';
import { DatePicker } from '@/components/ui/date-picker';
import { InlineEditor } from '@/components/ui/inline-editor';
import { Popover } from '@/components/ui/popover';
import { useCardTile } from '@/lib/browser/hooks/use-streams';
import { assertNever } from '@/lib/domain/assert-never';
import { AssigneePicker } from './assignee-picker';
import { useBoardContext } from './board-context';
import { focusCard } from './focus-card';
import { LabelPicker } from './label-picker';
import { ListChoice } from './list-choice';
import { useTransferCards } from './operations/transfer-cards';
import type { QuickAction } from './use-board-keys';

/** The panel that a single key opened, beside its card. Closing gives the focus back to the card. */
export function CardQuickActions({ action, onClose }: { action: QuickAction; onClose: () => void }) {
  const { boardId, commands } = useBoardContext();
  const card = useCardTile(boardId, action.cardId);
  const transferCards = useTransferCards();
  const anchor = useRef(document.querySelector(`[data-card-id="${CSS.escape(action.cardId)}"]`));

  function close() {
    onClose();
    requestAnimationFrame(() => focusCard(action.cardId));
  }

  if (!card) return null;
  const panel = { anchor, open: true, onOpenChange: (open: boolean) => !open && close() };
  switch (action.kind) {
    case 'labels':
      return (
        <Popover title={words.labels} {...panel}>
          <LabelPicker cardId={card.id} />
        </Popover>
      );
    case 'assignees':
      return (
        <Popover title={words.assignees} {...panel}>
          <AssigneePicker cardId={card.id} />
        </Popover>
      );
    case 'due':
      return (
        <DatePicker
          title={words.due}
          {...panel}
          value={card.dueAt ? new Date(card.dueAt) : null}
          onValueChange={(date) => void commands.updateCard(card.id, dueChange(card, date))}
        >
          {card.dueAt ? (
            <ReminderChoice
              minutes={card.reminderMinutes ?? null}
              onChange={(reminderMinutes) => void commands.updateCard(card.id, { reminderMinutes })}
            />
          ) : null}
        </DatePicker>
      );
    case 'title':
      return (
        <Popover title={words.title} {...panel}>
          <InlineEditor
            label={words.title}
            value={card.title}
            maxLength={400}
            className="text-base"
            onSave={(title) => commands.updateCard(card.id, { title })}
            explain={explain}
            onClose={close}
          />
        </Popover>
      );
    case 'move':
      return (
        <Popover title={boardWords.card.moveTo} {...panel}>
          <ListChoice
            cardId={card.id}
            listId={card.listId}
            onChosen={close}
            onOtherBoard={() => {
              onClose();
              transferCards({ cardIds: [card.id] });
            }}
          />
        </Popover>
      );
    default:
      return assertNever(action.kind);
  }
}
