'use client';

import { Copy, Scissors, Timer, Trash2 } from 'lucide-react';
import { inspector as words } from '@/components/strings/inspector';
import { Button } from '@/components/ui/button';
import type { Inspector } from '@/lib/browser/inspector/inspector';
import type { LineTest } from '@/lib/browser/realtime/line';

type InspectorToolsProps = { inspector: Inspector; onTest: (fault: LineTest) => void };

const DELAY_MS = 1_000;
const TRANSPORTS = ['webSocket', 'sse', 'longPoll'] as const;

/** What may be done to the line, to see that nothing is lost. */
export function InspectorTools({ inspector, onTest }: InspectorToolsProps) {
  const { nextEvent, delayMs } = inspector;
  const arm = (wanted: 'drop' | 'duplicate') => inspector.setNextEvent(nextEvent === wanted ? 'pass' : wanted);
  return (
    <div className="flex flex-col gap-2">
      <div role="toolbar" aria-label={words.faults} className="flex flex-wrap gap-1.5">
        <Button size="sm" icon={<Scissors aria-hidden="true" />} onClick={() => onTest('cut')}>
          {words.cut}
        </Button>
        <Button
          size="sm"
          icon={<Trash2 aria-hidden="true" />}
          variant={nextEvent === 'drop' ? 'primary' : 'secondary'}
          aria-pressed={nextEvent === 'drop'}
          onClick={() => arm('drop')}
        >
          {words.drop}
        </Button>
        <Button
          size="sm"
          icon={<Copy aria-hidden="true" />}
          variant={nextEvent === 'duplicate' ? 'primary' : 'secondary'}
          aria-pressed={nextEvent === 'duplicate'}
          onClick={() => arm('duplicate')}
        >
          {words.duplicate}
        </Button>
        <Button
          size="sm"
          icon={<Timer aria-hidden="true" />}
          variant={delayMs > 0 ? 'primary' : 'secondary'}
          aria-pressed={delayMs > 0}
          onClick={() => inspector.setDelay(delayMs > 0 ? 0 : DELAY_MS)}
        >
          {words.delay}
        </Button>
      </div>
      <div role="toolbar" aria-label={words.transport} className="flex flex-wrap items-center gap-1.5">
        <span className="text-ink-2 text-xs">{words.transport}</span>
        {TRANSPORTS.map((transport) => (
          <Button key={transport} size="sm" variant="ghost" onClick={() => onTest(transport)}>
            {words.transports[transport]}
          </Button>
        ))}
      </div>
    </div>
  );
}
