'use client';

import { useEffect, useRef, useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { explain } from '@/components/explain';
import { card as words } from '@/components/strings/card';
import { common } from '@/components/strings/common';
import { description as descriptionWords } from '@/components/strings/description';
import { Button } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { TextArea } from '@/components/ui/text-area';
import { ProblemError } from '@/lib/browser/api/errors';
import type { CardBody } from '@/lib/protocol/things';
import { DescriptionConflict } from './description-conflict';
import { keepDescriptionDraft, readDescriptionDraft } from './drafts';

/** Writing the description: kept while it is written, previewed at will, saved over the version that it began from and no other. */
export function DescriptionEditor({ card, onClose }: { card: CardBody; onClose: () => void }) {
  const { commands } = useBoardContext();
  const [kept] = useState(() => readDescriptionDraft(card.id));
  const [draft, setDraft] = useState(kept?.text ?? card.description);
  const [base, setBase] = useState(kept?.base ?? { version: card.version, text: card.description });
  const [isPreview, setPreview] = useState(false);
  const [conflict, setConflict] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isPreview) field.current?.focus();
  }, [isPreview]);

  // Another field of the card may have moved the version; while the text itself is the one that we began from, nothing is in conflict.
  const baseVersion = card.description === base.text ? card.version : base.version;

  function change(text: string, from = base) {
    setDraft(text);
    keepDescriptionDraft(card.id, text === from.text ? null : { text, base: from });
  }

  function close() {
    keepDescriptionDraft(card.id, null);
    onClose();
  }

  async function save(text: string, version: number) {
    setFailure(undefined);
    setSaving(true);
    try {
      await commands.updateCard(card.id, { description: text }, { baseVersion: version });
      close();
    } catch (reason) {
      if (reason instanceof ProblemError && reason.problem.code === 'version_conflict') setConflict(true);
      else setFailure(explain(reason));
    } finally {
      setSaving(false);
    }
  }

  function goOnWith(text: string) {
    const from = { version: card.version, text: card.description };
    setBase(from);
    setConflict(false);
    setPreview(false);
    change(text, from);
  }

  return (
    <div className="space-y-3">
      {kept ? <p className="text-sm text-ink-2">{descriptionWords.restored}</p> : null}
      <fieldset className="flex gap-1" aria-label={words.description}>
        <Button size="sm" variant="ghost" aria-pressed={!isPreview} onClick={() => setPreview(false)}>
          {descriptionWords.write}
        </Button>
        <Button size="sm" variant="ghost" aria-pressed={isPreview} onClick={() => setPreview(true)}>
          {descriptionWords.preview}
        </Button>
      </fieldset>
      {isPreview ? (
        <div className="min-h-36 rounded-lg bg-sunken p-3" dir="auto">
          {draft.trim() === '' ? (
            <p className="text-base text-ink-3">{descriptionWords.nothing}</p>
          ) : (
            <Markdown text={draft} />
          )}
          {failure ? <p className="mt-2 text-sm text-danger-ink">{failure}</p> : null}
        </div>
      ) : (
        <TextArea
          ref={field}
          dir="auto"
          label={words.description}
          labelHidden
          rows={6}
          value={draft}
          onValueChange={(text) => change(text)}
          error={failure}
          hint={words.descriptionHint}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void save(draft, baseVersion);
            if (event.key === 'Escape') event.stopPropagation();
          }}
        />
      )}
      {conflict ? (
        <DescriptionConflict
          base={base.text}
          mine={draft}
          theirs={card.description}
          onKeepMine={() => {
            goOnWith(draft);
            void save(draft, card.version);
          }}
          onTakeTheirs={close}
          onMerge={goOnWith}
        />
      ) : (
        <div className="flex gap-2">
          <Button variant="primary" pending={isSaving} onClick={() => void save(draft, baseVersion)}>
            {common.actions.save}
          </Button>
          <Button variant="ghost" onClick={close}>
            {common.actions.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}
