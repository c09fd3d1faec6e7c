import type { BrowserContext } from '@playwright/test';

/** What a browser reported while a test ran that nobody expected. */
export class ErrorWatch {
  readonly #allowed: RegExp[] = [];
  readonly #seen: string[] = [];
  readonly #watched = new WeakSet<BrowserContext>();

  /** Errors that the test causes on purpose, a cut line for example. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** Watches every page that the context has or opens. */
  watch(context: BrowserContext): void {
    if (this.#watched.has(context)) return;
    this.#watched.add(context);
    context.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (event) => this.#seen.push(`page: ${event.error().stack ?? event.error().message}`));
  }

  /** What remains when the allowed is taken away. */
  get unexpected(): string[] {
    return this.#seen.filter((text) => !this.#allowed.some((pattern) => pattern.test(text)));
  }
}
