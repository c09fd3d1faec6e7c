import type { Stack } from '@/e2e/support/stack';
import { withDatabase } from './people';

const STATEMENT = /LOG: {2}(?:statement|execute [^:]*): (.*)$/;

/** What Postgres was asked, as its own log tells: every statement of every client. */
export class StatementLog {
  #from = 0;

  private constructor(private readonly stack: Stack) {}

  static async begin(stack: Stack): Promise<StatementLog> {
    await set(stack, 'all');
    const log = new StatementLog(stack);
    log.skip();
    return log;
  }

  /** What was asked so far is no longer told. */
  skip(): void {
    this.#from = this.stack.postgres.log().length;
  }

  /** How often each statement was asked since the last `skip`. */
  counts(): Map<string, number> {
    const counts = new Map<string, number>();
    // A statement of several lines goes on in lines that begin with a tab.
    const text = this.stack.postgres.log().slice(this.#from).replaceAll('\n\t', ' ');
    for (const line of text.split('\n')) {
      const statement = STATEMENT.exec(line)?.[1]?.replaceAll(/\s+/g, ' ');
      if (statement !== undefined) counts.set(statement, (counts.get(statement) ?? 0) + 1);
    }
    return counts;
  }

  async end(): Promise<void> {
    await set(this.stack, 'none');
  }
}

async function set({ postgres }: Stack, value: 'all' | 'none'): Promise<void> {
  await withDatabase(postgres.url, async (database) => {
    await database.query(`ALTER SYSTEM SET log_statement = '${value}'`);
    await database.query('SELECT pg_reload_conf()');
  });
}
