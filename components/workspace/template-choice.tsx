'use client';

import { clsx } from 'clsx';
import { templates as words } from '@/components/strings/templates';
import { TEMPLATE_CONTENTS } from '@/lib/domain/templates/board-templates';
import { BOARD_TEMPLATES, type BoardTemplate } from '@/lib/protocol/board-templates';

type TemplateChoiceProps = { value: BoardTemplate | null; onValueChange: (template: BoardTemplate | null) => void };

/** What a new board begins with: nothing, or one of the templates, each drawn by its lists. */
export function TemplateChoice({ value, onValueChange }: TemplateChoiceProps) {
  return (
    <fieldset className="min-w-0 border-0 p-0">
      <legend className="mb-1.5 text-sm font-medium">{words.label}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {[null, ...BOARD_TEMPLATES].map((template) => (
          <label
            key={template ?? 'none'}
            className={clsx(
              'flex cursor-pointer items-center gap-3 rounded-lg border p-2.5 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-focus',
              template === value ? 'border-accent bg-accent-soft' : 'border-line fine:hover:bg-hover',
              template === null && 'sm:col-span-2',
            )}
          >
            <input
              type="radio"
              name="template"
              className="sr-only"
              checked={template === value}
              onChange={() => onValueChange(template)}
            />
            <ListsPicture template={template} />
            <span className="min-w-0">
              <span className="block text-base font-medium">{words.of[template ?? 'none'].name}</span>
              <span className="block text-xs text-ink-2">{words.of[template ?? 'none'].hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The template's lists as columns, each with as many cards as it begins with. */
function ListsPicture({ template }: { template: BoardTemplate | null }) {
  const lists = template ? TEMPLATE_CONTENTS[template].lists : [];
  return (
    <span aria-hidden="true" className="flex h-10 w-14 shrink-0 gap-0.5 rounded-md bg-sunken p-1">
      {lists.map(({ title, cards }) => (
        <span key={title} className="flex min-w-0 flex-1 flex-col gap-0.5">
          <span className="h-0.5 rounded-full bg-ink-3" />
          {cards.map((card) => (
            <span key={card.title} className="h-1.5 rounded-xs bg-surface shadow-card" />
          ))}
        </span>
      ))}
    </span>
  );
}
