'use client';

import { useEffect, useRef, useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { explain } from '@/components/explain';
import { card as words } from '@/components/strings/card';
import { common } from '@/components/strings/common';
import { Button } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { TextArea } from '@/components/ui/text-area';
import { ProblemError } from '@/lib/browser/api/errors';
import type { CardBody } from '@/lib/protocol/things';

type DescriptionProps = { card: CardBody; canWrite: boolean };

/** The card's text. An edit carries the version that it began from; a conflict keeps both texts. */
export function Description({ card, canWrite }: DescriptionProps) {
  const [isEditing, setEditing] = useState(false);
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
        <Markdown text={card.description} />
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

function DescriptionEditor({ card, onClose }: { card: CardBody; onClose: () => void }) {
  const { commands } = useBoardContext();
  const [draft, setDraft] = useState(card.description);
  const [base, setBase] = useState({ version: card.version, text: card.description });
  const [conflict, setConflict] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  // Another field of the card may have moved the version; while the text itself is the one that we began from, nothing is in conflict.
  const baseVersion = card.description === base.text ? card.version : base.version;

  async function save(version: number) {
    setFailure(undefined);
    setSaving(true);
    try {
      await commands.updateCard(card.id, { description: draft }, { baseVersion: version });
      onClose();
    } catch (reason) {
      if (reason instanceof ProblemError && reason.problem.code === 'version_conflict') setConflict(true);
      else setFailure(explain(reason));
    } finally {
      setSaving(false);
    }
  }

  return (
    <div className="space-y-3">
      <TextArea
        ref={field}
        dir="auto"
        label={words.description}
        labelHidden
        rows={6}
        value={draft}
        onValueChange={setDraft}
        error={failure}
        hint={words.descriptionHint}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void save(baseVersion);
          if (event.key === 'Escape') event.stopPropagation();
        }}
      />
      {conflict ? (
        <div role="alert" className="space-y-2 rounded-lg bg-warn-soft p-3 text-base">
          <p className="font-medium text-warn-ink">{words.conflict.title}</p>
          <p>{words.conflict.detail}</p>
          <h4 className="text-sm font-semibold">{words.conflict.theirs}</h4>
          <div className="max-h-48 overflow-y-auto rounded-md bg-surface p-3 whitespace-pre-wrap" dir="auto">
            {card.description}
          </div>
          <div className="flex flex-wrap gap-2">
            <Button
              size="sm"
              onClick={() => {
                setBase({ version: card.version, text: card.description });
                setConflict(false);
                void save(card.version);
              }}
            >
              {words.conflict.keepMine}
            </Button>
            <Button size="sm" variant="ghost" onClick={onClose}>
              {words.conflict.takeTheirs}
            </Button>
          </div>
        </div>
      ) : (
        <div className="flex gap-2">
          <Button variant="primary" pending={isSaving} onClick={() => void save(baseVersion)}>
            {common.actions.save}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {common.actions.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}
