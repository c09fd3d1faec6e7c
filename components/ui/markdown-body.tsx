'use client';

import { createContext, useContext } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { common } from '@/components/strings/common';

// A picture from elsewhere tells its host who reads: it is shown as a link.
const components: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  li: ({ node, children, className }) => (
    <TaskLine value={node?.position?.start.line}>
      <li className={className}>{children}</li>
    </TaskLine>
  ),
  input: ({ checked }) => <Task isDone={checked === true} />,
  img: ({ src, alt }) =>
    typeof src === 'string' ? (
      <a href={src} target="_blank" rel="noopener noreferrer nofollow ugc">
        {alt || src}
      </a>
    ) : null,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div className="overflow-x-auto" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
};

/** A task of the text was ticked: on which line, counted from 1. */
export type OnTask = (line: number, done: boolean) => void;

const OnTaskContext = createContext<OnTask | undefined>(undefined);
const TaskLine = createContext<number | undefined>(undefined);

function Task({ isDone }: { isDone: boolean }) {
  const onTask = useContext(OnTaskContext);
  const line = useContext(TaskLine);
  return (
    <input
      type="checkbox"
      checked={isDone}
      disabled={!onTask || line === undefined}
      onChange={(event) => line !== undefined && onTask?.(line, event.target.checked)}
      aria-label={isDone ? common.task.done : common.task.open}
    />
  );
}

type MarkdownBodyProps = { text: string; onTask?: OnTask | undefined };

/** `Markdown` without the wait; import it only where it is loaded lazily already. */
export function MarkdownBody({ text, onTask }: MarkdownBodyProps) {
  return (
    <OnTaskContext value={onTask}>
      <div className="markdown">
        <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={[rehypeSanitize]} components={components}>
          {text}
        </ReactMarkdown>
      </div>
    </OnTaskContext>
  );
}
