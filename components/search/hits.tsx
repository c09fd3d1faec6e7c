import type { Excerpt } from '@/lib/protocol/search';

/** Text with what was found in it marked. */
export function Hits({ parts }: { parts: Excerpt }) {
  return (
    <bdi className="break-words">
      {parts.map(({ text, isHit }, index) =>
        isHit ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text are told by their place
          <mark key={index} className="rounded-xs bg-accent-soft text-accent-ink">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </bdi>
  );
}
