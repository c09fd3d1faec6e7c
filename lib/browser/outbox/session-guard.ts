import type { Id } from '@/lib/protocol/primitives';
import type { Api } from '../api/api';
import { ProblemError } from '../api/errors';
import type { Clock } from '../clock';

const TRUSTED_FOR_MS = 60_000;

/** Whether the browser's session still is this person's: another tab may have signed in somebody else meanwhile. */
export class SessionGuard {
  private trustedUntil = 0;

  constructor(
    private readonly api: Pick<Api['accounts'], 'getMe'>,
    private readonly clock: Clock,
    private readonly userId: Id,
  ) {}

  /** Asks the app at most once a minute; rejects when it cannot be asked. */
  async isOurs(): Promise<boolean> {
    if (this.clock.now() < this.trustedUntil) return true;
    try {
      const { user } = await this.api.getMe();
      if (user.id === this.userId) this.trustedUntil = this.clock.now() + TRUSTED_FOR_MS;
      return user.id === this.userId;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return false;
      throw error;
    }
  }

  /** Something may have changed: the page was away, another tab has signed in or out. */
  doubt(): void {
    this.trustedUntil = 0;
  }
}
