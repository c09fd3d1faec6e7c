/** The environment cannot be used. Each problem is one sentence for the person who set it; no secret stands in it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'config_invalid';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
