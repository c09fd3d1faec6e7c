/** One figure of a run. `holds` is null for what is told and not demanded. */
export interface Finding {
  readonly what: string;
  readonly measured: string;
  readonly must: string;
  readonly holds: boolean | null;
}

/** What a scenario has found: demands, each with its figure, and figures that are only told. */
export class Findings {
  readonly rows: Finding[] = [];

  constructor(private readonly say: (text: string) => void) {}

  get failed(): number {
    return this.rows.filter(({ holds }) => holds === false).length;
  }

  equal(what: string, measured: number | string, must: number | string): void {
    this.add({ what, measured: format(measured), must: format(must), holds: measured === must });
  }

  atMost(what: string, measured: number, most: number, unit = ''): void {
    const holds = measured <= most;
    this.add({ what, measured: format(measured) + unit, must: `≤ ${format(most)}${unit}`, holds });
  }

  atLeast(what: string, measured: number, least: number, unit = ''): void {
    const holds = measured >= least;
    this.add({ what, measured: format(measured) + unit, must: `≥ ${format(least)}${unit}`, holds });
  }

  /** A figure that depends on the machine: it is told, perhaps beside a goal, and fails nothing. */
  tell(what: string, measured: number | string, unit = '', goal = ''): void {
    this.add({ what, measured: format(measured) + unit, must: goal, holds: null });
  }

  private add(finding: Finding): void {
    this.rows.push(finding);
    const verdict = finding.holds === null ? '·' : finding.holds ? '✓' : '✗';
    const must = finding.must === '' ? '' : ` (${finding.holds === null ? 'goal' : 'must'}: ${finding.must})`;
    this.say(`${verdict} ${finding.what}: ${finding.measured}${must}`);
  }
}

export function format(value: number | string): string {
  if (typeof value === 'string') return value;
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 2 });
}
