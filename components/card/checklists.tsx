'use client';

import { MoreHorizontal, Plus, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { Composer } from '@/components/board/composer';
import { explain } from '@/components/explain';
import { card as words } from '@/components/strings/card';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { IconButton } from '@/components/ui/icon-button';
import { InlineEdit } from '@/components/ui/inline-edit';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-items';
import { useCardCommands } from '@/lib/browser/hooks/use-commands';
import type { ById } from '@/lib/domain/by-id';
import type { ChecklistState } from '@/lib/domain/card/card-state';
import { comparePlaced } from '@/lib/domain/position';
import type { Id } from '@/lib/protocol/primitives';
import type { ChecklistItem } from '@/lib/protocol/things';

type ChecklistsProps = { cardId: Id; checklists: ById<ChecklistState>; canWrite: boolean };

/** Steps to tick off. */
export function Checklists({ cardId, checklists, canWrite }: ChecklistsProps) {
  const commands = useCardCommands(cardId);
  const sorted = Object.values(checklists).sort(comparePlaced);
  if (sorted.length === 0 && !canWrite) return null;
  return (
    <section aria-label={words.checklists} className="space-y-4">
      {sorted.map((checklist) => (
        <Checklist key={checklist.id} cardId={cardId} checklist={checklist} canWrite={canWrite} />
      ))}
      {canWrite ? (
        <Button
          size="sm"
          icon={<Plus aria-hidden="true" />}
          onClick={() => void commands.createChecklist({ title: words.checklistTitle })}
        >
          {words.addChecklist}
        </Button>
      ) : null}
    </section>
  );
}

type ChecklistProps = { cardId: Id; checklist: ChecklistState; canWrite: boolean };

function Checklist({ cardId, checklist, canWrite }: ChecklistProps) {
  const commands = useCardCommands(cardId);
  const [isComposing, setComposing] = useState(false);
  const items = Object.values(checklist.items).sort(comparePlaced);
  const done = items.filter((item) => item.done).length;
  return (
    <div>
      <div className="flex items-center gap-2">
        <h3 className="-ml-2 min-w-0 grow text-sm font-semibold" dir="auto">
          <InlineEdit
            label={words.checklistTitle.toLowerCase()}
            value={checklist.title}
            disabled={!canWrite}
            onSave={(title) => commands.renameChecklist(checklist.id, title)}
            explain={explain}
          />
        </h3>
        <span className="text-xs text-ink-3 tabular-nums">{words.progress(done, items.length)}</span>
        {canWrite ? (
          <Menu
            align="end"
            trigger={
              <IconButton label={words.checklistActions(checklist.title)} size="sm">
                <MoreHorizontal aria-hidden="true" />
              </IconButton>
            }
          >
            <MenuItem
              danger
              icon={<Trash2 aria-hidden="true" />}
              onSelect={() => void commands.deleteChecklist(checklist.id)}
            >
              {words.deleteChecklist}
            </MenuItem>
          </Menu>
        ) : null}
      </div>
      <div aria-hidden="true" className="my-1.5 h-1 overflow-hidden rounded-full bg-sunken">
        <div
          className="h-full rounded-full bg-ok-ink transition-[width]"
          style={{ width: items.length === 0 ? 0 : `${(done / items.length) * 100}%` }}
        />
      </div>
      <ul className="list-none p-0">
        {items.map((item) => (
          <Item key={item.id} cardId={cardId} item={item} canWrite={canWrite} />
        ))}
      </ul>
      {canWrite ? (
        <Composer
          label={words.addItem}
          fieldLabel={words.addItem}
          placeholder={words.itemPlaceholder}
          confirm={words.addItem}
          open={isComposing}
          onOpenChange={setComposing}
          onAdd={(text) => void commands.createItem(checklist.id, { text })}
        />
      ) : null}
    </div>
  );
}

function Item({ cardId, item, canWrite }: { cardId: Id; item: ChecklistItem; canWrite: boolean }) {
  const commands = useCardCommands(cardId);
  return (
    <li className="group flex items-start gap-1 rounded-md">
      <Checkbox
        label={item.text}
        checked={item.done}
        disabled={!canWrite}
        onCheckedChange={(done) => void commands.updateItem(item.id, { done })}
        className="pt-1"
      />
      <div
        className={item.done ? 'min-w-0 grow text-base text-ink-3 line-through' : 'min-w-0 grow text-base'}
        dir="auto"
      >
        <InlineEdit
          label={words.itemText}
          value={item.text}
          disabled={!canWrite}
          onSave={(text) => commands.updateItem(item.id, { text })}
          explain={explain}
        />
      </div>
      {canWrite ? (
        <IconButton
          label={words.removeItem(item.text)}
          size="sm"
          className="fine:opacity-0 group-focus-within:opacity-100 fine:group-hover:opacity-100"
          onClick={() => void commands.deleteItem(item.id)}
        >
          <X aria-hidden="true" />
        </IconButton>
      ) : null}
    </li>
  );
}
