import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { TONE_CLASS, type Tone } from './badge';

const icons: Record<Tone, typeof Info> = {
  neutral: Info,
  accent: Info,
  danger: CircleAlert,
  warn: TriangleAlert,
  ok: CircleCheck,
};

type NoticeProps = {
  tone?: Tone | undefined;
  actions?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

/** A sentence in the page. Danger and warnings are spoken at once, the rest when the reader pauses. */
export function Notice({ tone = 'neutral', actions, className, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div
      role={tone === 'danger' || tone === 'warn' ? 'alert' : 'status'}
      className={clsx('flex items-start gap-2.5 rounded-lg px-3 py-2.5 text-sm', TONE_CLASS[tone], className)}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 grow break-words">{children}</div>
      {actions}
    </div>
  );
}
