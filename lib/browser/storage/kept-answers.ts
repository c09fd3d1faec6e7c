import type * as z from 'zod/mini';
import { NetworkError } from '../api/errors';
import type { Storage } from './user-database';

/** Answers that are not followed live, kept so that an offline page still knows who is before it and where they may go. */
export class KeptAnswers {
  constructor(
    private readonly storage: Storage,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Asks; where nobody answers, gives the last answer that is kept. */
  async ask<Schema extends z.ZodMiniType>(
    key: string,
    schema: Schema,
    load: () => Promise<z.output<Schema>>,
  ): Promise<z.output<Schema>> {
    try {
      const answer = await load();
      void this.keep(key, answer);
      return answer;
    } catch (error) {
      const kept = error instanceof NetworkError ? schema.safeParse(await this.read(key)) : null;
      if (kept?.success) return kept.data;
      throw error;
    }
  }

  private async keep(key: string, answer: unknown): Promise<void> {
    try {
      await (await this.storage)?.put('answers', answer, key);
    } catch (error) {
      this.onError(error);
    }
  }

  private async read(key: string): Promise<unknown> {
    try {
      return await (await this.storage)?.get('answers', key);
    } catch (error) {
      this.onError(error);
      return undefined;
    }
  }
}
