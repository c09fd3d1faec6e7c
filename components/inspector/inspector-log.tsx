'use client';

import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, Dot } from 'lucide-react';
import { inspector as words } from '@/components/strings/inspector';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import type { Inspector } from '@/lib/browser/inspector/inspector';
import { type InspectorRow, RULES } from '@/lib/browser/inspector/inspector-row';
import { shortStream } from './short-stream';

const ICONS = { in: ArrowDown, out: ArrowUp, note: Dot };
const LOUD = new Set<string>(['dropped', 'doubled', 'held', 'duplicate', 'catchUp', 'snapshot', 'lineDown', 'gap']);

/** What came and went, the newest first, each with the rule that it shows at work. */
export function InspectorLog({ inspector }: { inspector: Inspector }) {
  const { rows } = inspector;
  return (
    <div className="flex flex-col md:min-h-0">
      <div className="flex items-center gap-2 px-4 pt-2">
        <h3 className="font-medium text-xs">{words.log}</h3>
        <span className="text-ink-2 text-xs tabular-nums">{words.rows(rows.length)}</span>
        <Button size="sm" variant="ghost" className="ml-auto" onClick={() => inspector.clear()}>
          {words.clear}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="px-4 py-2 text-ink-2">{words.empty}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <ol aria-label={words.log} tabIndex={0} className="grow md:min-h-0 px-4 pb-3 text-xs md:overflow-y-auto">
          {rows.map((row) => (
            <LogRow key={row.id} row={row} />
          ))}
        </ol>
      )}
    </div>
  );
}

function LogRow({ row }: { row: InspectorRow }) {
  const { name, detail, direction, stream, seq, size, ageMs, rule } = row;
  const Icon = ICONS[direction];
  return (
    <li
      data-row={name}
      title={new Date(row.seenAt).toISOString().slice(11, 23)}
      className="flex min-h-7 items-center gap-2 border-line border-b py-0.5 tabular-nums"
    >
      <Icon
        className={clsx('size-3.5 shrink-0', direction === 'out' ? 'text-accent-ink' : 'text-ink-2')}
        aria-label={words.direction[direction]}
      />
      <span className={clsx('shrink-0', LOUD.has(name) ? 'font-semibold text-warn-ink' : 'font-medium')}>
        {words.names[name] ?? name}
      </span>
      <span className="min-w-0 truncate text-ink-2">{detail}</span>
      <span className="ml-auto shrink-0 font-mono text-ink-2">{stream ? shortStream(stream) : null}</span>
      <span className="w-10 shrink-0 text-right">{seq === null ? '' : `#${seq}`}</span>
      <span className="w-14 shrink-0 text-right text-ink-2 max-sm:hidden">
        {size === null ? '' : words.bytes(size)}
      </span>
      <span className="w-14 shrink-0 text-right text-ink-2 max-sm:hidden">
        {ageMs === null ? '' : words.milliseconds(ageMs)}
      </span>
      <Tooltip label={`${words.rule(rule)}: ${RULES[rule].replaceAll('`', '')}`} side="left">
        <button
          type="button"
          aria-label={words.rule(rule)}
          className="w-8 shrink-0 rounded-sm bg-hover text-center font-mono text-ink-2 coarse:h-8"
        >
          {rule}
        </button>
      </Tooltip>
    </li>
  );
}
