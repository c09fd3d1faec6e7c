import { findCycles } from './find-cycles';
import { readSource, type SourceFacts } from './read-source';
import { resolveImport } from './resolve-import';
import type { CallRule, ImportRule } from './rule';

/** A place in the code that breaks a rule. */
export interface Violation {
  rule: string;
  because: string;
  file: string;
  line: number;
  what: string;
}

/** Code that only runs in tests and benches, which may join what the product must keep apart. */
const TEST_CODE = /(?:\.test\.tsx?|-contract\.ts)$|^(?:lib\/testing|e2e|bench)\//;

interface Edge {
  target: string;
  line: number;
  reExport: boolean;
}

/** Checks sources, given as path → text, against the rules; also that there are no cycles and no barrels. */
export function checkImports(
  sources: ReadonlyMap<string, string>,
  rules: { imports: readonly ImportRule[]; calls: readonly CallRule[] },
): Violation[] {
  const paths = new Set(sources.keys());
  const facts = new Map([...sources].map(([file, text]) => [file, readSource(file, text)]));
  const edges = new Map([...facts].map(([file, found]) => [file, edgesOf(file, found, paths)]));
  const product = new Map([...edges].filter(([file]) => !TEST_CODE.test(file)));
  return [
    ...rules.imports.flatMap((rule) => breaksOf(rule, product)),
    ...rules.calls.flatMap((rule) => callsOf(rule, facts)),
    ...barrelsOf(edges),
    ...cyclesOf(edges),
  ];
}

function edgesOf(file: string, facts: SourceFacts, paths: ReadonlySet<string>): Edge[] {
  return facts.imports.map(({ specifier, line, reExport }) => ({
    target: resolveImport(file, specifier, paths),
    line,
    reExport,
  }));
}

function covers(rule: { from: RegExp; outside?: RegExp }, file: string): boolean {
  return rule.from.test(file) && rule.outside?.test(file) !== true;
}

function breaksOf(rule: ImportRule, edges: ReadonlyMap<string, Edge[]>): Violation[] {
  const { name, because } = rule;
  return [...edges].flatMap(([file, own]) => {
    if (!covers(rule, file)) return [];
    const direct = own
      .filter(({ target }) => rule.only?.test(target) === false || rule.never?.test(target) === true)
      .map(({ target, line }) => ({ rule: name, because, file, line, what: `imports ${target}` }));
    const way = rule.neverReached === undefined ? undefined : wayTo(rule.neverReached, file, edges);
    if (way === undefined) return direct;
    return [...direct, { rule: name, because, file, line: 1, what: `reaches ${way.join(' → ')}` }];
  });
}

/** The shortest way from a file to something that a pattern matches. */
function wayTo(pattern: RegExp, from: string, edges: ReadonlyMap<string, Edge[]>): string[] | undefined {
  const seen = new Set([from]);
  const queue: string[][] = [[from]];
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    for (const { target } of edges.get(way.at(-1) ?? '') ?? []) {
      if (pattern.test(target)) return [...way.slice(1), target];
      if (seen.has(target)) continue;
      seen.add(target);
      queue.push([...way, target]);
    }
  }
  return undefined;
}

function callsOf(rule: CallRule, facts: ReadonlyMap<string, SourceFacts>): Violation[] {
  const { name, because } = rule;
  const found = [...facts].flatMap(([file, { called, constructed }]) => {
    if (TEST_CODE.test(file) || !covers(rule, file)) return [];
    return [
      ...called.filter((call) => rule.called?.test(call.name)).map((call) => ({ ...call, what: `calls ${call.name}` })),
      ...constructed
        .filter((made) => rule.constructed?.test(made.name))
        .map((made) => ({ ...made, what: `says new ${made.name}` })),
    ].map(({ line, what }) => ({ rule: name, because, file, line, what }));
  });
  const files = new Set(found.map((violation) => violation.file));
  return files.size <= (rule.atMostFiles ?? 0) ? [] : found;
}

function barrelsOf(edges: ReadonlyMap<string, Edge[]>): Violation[] {
  const because = 'a thing has one address, and a file that only passes things on hides where they live';
  return [...edges].flatMap(([file, own]) =>
    own
      .filter((edge) => edge.reExport && !/^(npm|node):/.test(edge.target))
      .map(({ target, line }) => ({ rule: 'no-barrels', because, file, line, what: `exports what ${target} exports` })),
  );
}

function cyclesOf(edges: ReadonlyMap<string, Edge[]>): Violation[] {
  const because = 'files of a cycle can only be read, tested and loaded together';
  const graph = new Map([...edges].map(([file, own]) => [file, own.map((edge) => edge.target)]));
  return findCycles(graph).map((cycle) => ({
    rule: 'no-cycles',
    because,
    file: cycle[0] ?? '',
    line: 1,
    what: `stands on a cycle: ${cycle.join(' → ')}`,
  }));
}
