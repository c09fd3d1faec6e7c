'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { INSPECT_PARAMETER, useInspectorSetting } from './inspector-setting';

// Few have ever switched it on.
const Inspector = lazy(() => import('./inspector').then((module) => ({ default: module.Inspector })));

/** Offers the inspector to who has switched it on, or came with `?inspect`. */
export function InspectorHost() {
  const isOn = useInspectorSetting();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => setAsked(new URLSearchParams(window.location.search).has(INSPECT_PARAMETER)), []);
  if (!isOn && !isAsked) return null;
  return (
    <Suspense fallback={null}>
      <Inspector opensAtOnce={isAsked} />
    </Suspense>
  );
}
