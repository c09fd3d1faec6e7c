'use client';

import { lazy, Suspense } from 'react';
import type { OnTask } from './markdown-body';

// The parser weighs more than the board; it comes when the first Markdown is shown, and the plain text waits in its place.
const load = () => import('./markdown-body').then((module) => ({ default: module.MarkdownBody }));
const MarkdownBody = lazy(load);

/** Fetches the parser ahead of need, so that a card's text stands in its final form when the card opens. */
export function preloadMarkdown(): void {
  // Without a line it fails; it is asked for again when it is needed.
  load().catch(() => undefined);
}

/** A person's Markdown as safe HTML: no scripts, no styles, no raw HTML, links that know nothing of this page. */
export function Markdown({ text, onTask }: { text: string; onTask?: OnTask | undefined }) {
  return (
    <Suspense fallback={<div className="markdown whitespace-pre-wrap">{text}</div>}>
      <MarkdownBody text={text} onTask={onTask} />
    </Suspense>
  );
}
