'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import type { TooltipSide } from './tooltip';

const TooltipPopup = lazy(() => import('./tooltip-popup').then((module) => ({ default: module.TooltipPopup })));

/** After this long on an element its hint shows; at once where another has just been read. */
const DELAY_MS = 450;
const STILL_READING_MS = 300;

/** Shows the hint of whatever `Tooltip` is hovered or has the keyboard's focus. Once, at the root. */
export function TooltipHost() {
  const [target, setTarget] = useState<Element | null>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current: Element | null = null;
    let closedAt = Number.NEGATIVE_INFINITY;
    let isShown = false;

    function show(element: Element) {
      isShown = true;
      setTarget(element);
      setOpen(true);
    }
    function leave() {
      clearTimeout(timer);
      if (isShown) closedAt = performance.now();
      isShown = false;
      current = null;
      setOpen(false);
    }
    function enter(element: Element | null, delay: number) {
      if (element === current) return;
      leave();
      current = element;
      if (!element) return;
      const isReading = performance.now() - closedAt < STILL_READING_MS;
      timer = setTimeout(() => show(element), isReading ? 0 : delay);
    }
    const handlePointer = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') enter(explainedBy(event.target), DELAY_MS);
    };
    const handleFocus = ({ target: focused }: FocusEvent) => {
      if (focused instanceof Element && focused.matches(':focus-visible')) enter(explainedBy(focused), 0);
    };

    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('pointerover', handlePointer, { signal });
    document.addEventListener('focusin', handleFocus, { signal });
    for (const name of ['focusout', 'pointerdown', 'keydown', 'scroll', 'dragstart']) {
      document.addEventListener(name, leave, { signal, capture: true, passive: true });
    }
    document.documentElement.addEventListener('pointerleave', leave, { signal });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, []);

  if (!target) return null;
  return (
    <Suspense fallback={null}>
      <TooltipPopup
        anchor={target}
        // What has left the page explains nothing any more.
        open={isOpen && target.isConnected}
        label={target.getAttribute('data-tooltip') ?? ''}
        shortcut={target.getAttribute('data-tooltip-keys') ?? undefined}
        side={(target.getAttribute('data-tooltip-side') as TooltipSide | null) ?? 'bottom'}
      />
    </Suspense>
  );
}

function explainedBy(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-tooltip]') : null;
}
