import { clsx } from 'clsx';
import { inspector as words } from '@/components/strings/inspector';
import type { StreamFacts } from '@/lib/browser/hooks/use-inspector';
import { shortStream } from './short-stream';

const { columns } = words;

/** Where each stream of this tab stands: how far it is folded, and how far the log is known to reach. */
export function PositionTable({ streams }: { streams: readonly StreamFacts[] }) {
  return (
    <table className="w-full text-left text-xs">
      <caption className="sr-only">{words.positions}</caption>
      <thead className="text-ink-2">
        <tr>
          <th className="py-1 pr-2 font-medium">{columns.stream}</th>
          <th className="py-1 pr-2 font-medium">{columns.state}</th>
          <th className="py-1 pr-2 text-right font-medium">{columns.seq}</th>
          <th className="py-1 pr-2 text-right font-medium">{columns.head}</th>
          <th className="py-1 pr-2 text-right font-medium">{columns.held}</th>
          <th className="py-1 font-medium">{columns.epoch}</th>
        </tr>
      </thead>
      <tbody className="tabular-nums">
        {streams.map(({ stream, state, seq, head, held, epoch }) => (
          <tr key={stream} className="border-line border-t">
            <td className="py-1 pr-2 font-mono" title={stream}>
              {shortStream(stream)}
            </td>
            <td className={clsx('py-1 pr-2', state === 'live' ? 'text-ok-ink' : 'text-warn-ink')}>{state}</td>
            <td className="py-1 pr-2 text-right">{seq ?? '–'}</td>
            <td className={clsx('py-1 pr-2 text-right', seq !== null && head > seq && 'font-semibold text-warn-ink')}>
              {head}
            </td>
            <td className={clsx('py-1 pr-2 text-right', held > 0 && 'font-semibold text-warn-ink')}>{held}</td>
            <td className="py-1 font-mono text-ink-2">{epoch ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
