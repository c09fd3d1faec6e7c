'use client';

import { CloudOff, Compass, Lock, RotateCw } from 'lucide-react';
import { explain } from '@/components/explain';
import { routes } from '@/components/routes';
import { common } from '@/components/strings/common';
import { plainPages } from '@/components/strings/plain-pages';
import { states as words } from '@/components/strings/states';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ErrorState } from '@/components/ui/error-state';
import { assertNever } from '@/lib/domain/assert-never';
import type { Problem } from '@/lib/protocol/problems';

type LoadFailureProps = {
  status: 'forbidden' | 'notFound' | 'error';
  problem: Problem | undefined;
  onRetry: () => void;
  /** What it was: a sentence for somebody without access. */
  forbidden?: string | undefined;
  level?: 'page' | 'section' | undefined;
};

/** What stands in the place of something that may not, cannot, or could not be shown. */
export function LoadFailure({
  status,
  problem,
  onRetry,
  forbidden = words.forbidden,
  level = 'page',
}: LoadFailureProps) {
  const away = <ButtonLink href={routes.app}>{words.otherWorkspaces}</ButtonLink>;
  switch (status) {
    case 'forbidden':
      return (
        <ErrorState level={level} icon={<Lock aria-hidden="true" />} title={words.forbiddenTitle} actions={away}>
          {forbidden}
        </ErrorState>
      );
    case 'notFound':
      return (
        <ErrorState level={level} icon={<Compass aria-hidden="true" />} title={plainPages.notFoundTitle} actions={away}>
          {plainPages.notFound}
        </ErrorState>
      );
    case 'error':
      return (
        <ErrorState
          level={level}
          icon={<CloudOff aria-hidden="true" />}
          title={words.failedTitle}
          actions={
            <Button variant="primary" icon={<RotateCw aria-hidden="true" />} onClick={onRetry}>
              {common.actions.retry}
            </Button>
          }
        >
          {problem ? `${problem.detail} ${words.nothingLost}` : explain(null)}
        </ErrorState>
      );
    default:
      return assertNever(status);
  }
}
