'use client';

import {
  type ComponentType,
  cloneElement,
  type ReactElement,
  type ReactNode,
  Suspense,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { common } from '@/components/strings/common';
import { toast } from './toast';
import { useOpenedOnce } from './use-opened-once';

/** Holds a `lazy` dialog or sheet without a trigger, whose code comes when it opens for the first time. */
export function OpenedOnDemand({ open, children }: { open: boolean; children: ReactNode }) {
  return useOpenedOnce(open) ? <Suspense fallback={null}>{children}</Suspense> : null;
}

/** The button of a popup, as `Menu` and `Popover` take it. */
export type Trigger = ReactElement<Record<string, unknown>>;

type PopupOnDemandProps<Props extends object> = {
  kind: 'menu' | 'dialog';
  trigger: Trigger;
  /** Fetches the popup's code. A module's constant: it may be called often. */
  load: () => Promise<ComponentType<Props & { trigger: Trigger }>>;
  /** What the popup is given besides its trigger. */
  given: Props;
};

/**
 * A menu or panel behind a button. Until the button is pressed there is nothing but the button; the code of the rest is fetched
 * when pointer or focus come near. The press is then given to the popup's own trigger, so that focus and keys work as ever.
 */
export function PopupOnDemand<Props extends object>({ kind, trigger, load, given }: PopupOnDemandProps<Props>) {
  const [Popup, setPopup] = useState<ComponentType<Props & { trigger: Trigger }>>();
  const button = useRef<HTMLElement>(null);
  const isPressed = useRef(false);
  useLayoutEffect(() => {
    if (!Popup) return;
    button.current?.focus();
    button.current?.click();
  }, [Popup]);

  if (Popup) return <Popup {...given} trigger={cloneElement(trigger, { ref: button })} />;

  // A failure is told to who presses.
  const fetchAhead = () => void load().catch(() => undefined);
  async function press() {
    if (isPressed.current) return;
    isPressed.current = true;
    try {
      const popup = await load();
      setPopup(() => popup);
    } catch {
      isPressed.current = false;
      toast.error(common.notLoaded);
    }
  }
  return cloneElement(trigger, {
    'aria-haspopup': kind,
    'aria-expanded': false,
    onPointerEnter: fetchAhead,
    onFocus: fetchAhead,
    onClick: () => void press(),
  });
}
