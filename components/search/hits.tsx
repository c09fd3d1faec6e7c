import { Children } from 'react';
import type { Excerpt } from '@/lib/protocol/search';

/** Text with what was found in it marked. */
export function Hits({ parts }: { parts: Excerpt }) {
  return <bdi className="break-words">{Children.toArray(parts.map(drawPart))}</bdi>;
}

function drawPart({ text, isHit }: Excerpt[number]) {
  return isHit ? <mark className="rounded-xs bg-accent-soft text-accent-ink">{text}</mark> : text;
}
