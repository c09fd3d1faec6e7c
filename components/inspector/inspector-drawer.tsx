'use client';

import { X } from 'lucide-react';
import { inspector as words } from '@/components/strings/inspector';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/icon-button';
import { useInspector } from '@/lib/browser/hooks/use-inspector';
import { InspectorLog } from './inspector-log';
import { InspectorTools } from './inspector-tools';
import { PositionTable } from './position-table';

const COUNTS = ['applied', 'duplicates', 'held', 'catchUps', 'snapshots', 'reconnects'] as const;

/** Under the page: what this tab receives, sends and decides, and the means to disturb it. A sheet's height on a phone. */
export function InspectorDrawer({ onClose }: { onClose: () => void }) {
  const { inspector, streams, line, share, unsent, pending, counts, test } = useInspector();
  const { latencyMs } = counts;
  return (
    <section
      aria-label={words.title}
      className="flex h-[44dvh] min-h-64 shrink-0 flex-col border-line border-t bg-raised text-sm max-md:h-[60dvh]"
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-1.5">
        <h2 className="font-semibold">{words.title}</h2>
        <Badge tone={line === 'webSocket' ? 'ok' : 'warn'}>{nameOfLine(line)}</Badge>
        <Badge>{words.shares[share]}</Badge>
        <span className="text-ink-2 text-xs tabular-nums">
          {words.latency}: {latencyMs === null ? words.noLatency : words.milliseconds(latencyMs)}
        </span>
        <span className="text-ink-2 text-xs tabular-nums">{words.queues(unsent, pending)}</span>
        <IconButton label={words.hide} shortcut="shift+i" size="sm" className="ml-auto" onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <div className="grid min-h-0 grow md:grid-cols-[minmax(20rem,2fr)_3fr] max-md:overflow-y-auto">
        <div className="flex flex-col gap-3 md:min-h-0 border-line p-4 pt-3 md:overflow-y-auto md:border-r">
          <InspectorTools inspector={inspector} onTest={test} />
          <PositionTable streams={streams} />
          <dl className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
            {COUNTS.map((name) => (
              <div key={name} className="flex gap-1">
                <dt className="text-ink-2">{words.counts[name]}</dt>
                <dd className="font-medium tabular-nums" data-count={name}>
                  {counts[name]}
                </dd>
              </div>
            ))}
          </dl>
        </div>
        <InspectorLog inspector={inspector} />
      </div>
    </section>
  );
}

function nameOfLine(line: string): string {
  return line in words.transports ? words.transports[line as keyof typeof words.transports] : line;
}
