'use client';

import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { type ReactElement, type ReactNode, useState } from 'react';
import { common } from '@/components/strings/common';
import { Button } from './button';
import { Notice } from './notice';

type AlertDialogProps = {
  title: string;
  description: ReactNode;
  /** The verb of what will happen: `Remove Ana`, never `OK`. */
  confirm: string;
  danger?: boolean | undefined;
  trigger?: ReactElement<Record<string, unknown>> | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** Closes when the promise resolves; when it rejects, stays open and says what `explain` makes of the reason. */
  onConfirm: () => Promise<unknown> | undefined;
  explain: (reason: unknown) => string;
};

/** A question before something that cannot be taken back. */
export function AlertDialog(props: AlertDialogProps) {
  const { title, description, confirm, danger, trigger, onConfirm, explain } = props;
  const [ownOpen, setOwnOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const open = props.open ?? ownOpen;

  function change(next: boolean) {
    setFailure(null);
    setOwnOpen(next);
    props.onOpenChange?.(next);
  }

  async function handleConfirm() {
    setPending(true);
    setFailure(null);
    try {
      await onConfirm();
      change(false);
    } catch (reason) {
      setFailure(explain(reason));
    } finally {
      setPending(false);
    }
  }

  return (
    <Base.Root open={open} onOpenChange={change}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-backdrop transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 grid place-items-center p-4">
          <Base.Popup className="w-full max-w-md rounded-xl bg-raised p-6 text-ink shadow-overlay outline-none transition-[opacity,scale] duration-150 data-ending-style:scale-98 data-starting-style:scale-98 data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            <Base.Description className="mt-2 text-base text-ink-2" render={<div />}>
              {description}
            </Base.Description>
            {failure ? (
              <div className="mt-4">
                <Notice tone="danger">{failure}</Notice>
              </div>
            ) : null}
            <div className="mt-6 flex flex-wrap justify-end gap-2">
              <Base.Close render={<Button variant="ghost">{common.actions.cancel}</Button>} />
              <Button variant={danger ? 'danger' : 'primary'} pending={pending} onClick={handleConfirm}>
                {confirm}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
