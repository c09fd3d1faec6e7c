import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** Far enough that a column is drawn before a hand on the wheel or a dragged card brings it into the window. */
const MARGIN_PX = 900;

/** Whether a column is in the window, or so near that it may be there in a moment. */
export function useNearWindow(column: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  // The first look is taken at once: a board that opens shows its cards in its first frame.
  useLayoutEffect(() => {
    const rect = column.current?.getBoundingClientRect();
    setNear(rect !== undefined && rect.right > -MARGIN_PX && rect.left < window.innerWidth + MARGIN_PX);
  }, [column]);
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: element.parentElement,
      rootMargin: `0px ${MARGIN_PX}px`,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [column]);
  return isNear;
}
