import { parseSync, Visitor } from 'oxc-parser';

/** One import, export-from, or `import()` as it stands in a file. */
export interface ImportStatement {
  specifier: string;
  line: number;
  /** An `export … from`, which gives a thing a second address. */
  reExport: boolean;
}

/** What the checks want to know of one source file. */
export interface SourceFacts {
  imports: ImportStatement[];
  /** Names after `new`: `WebSocket`, and `Date()` for a `new Date` without arguments, which reads the clock. */
  constructed: { name: string; line: number }[];
  /** What is called: `fetch`, `Date.now`, and `.setQueryData` for a method whose object may be anything. */
  called: { name: string; line: number }[];
}

/** Parses TypeScript or TSX. Throws when the file is not valid, naming it. */
export function readSource(file: string, text: string): SourceFacts {
  const parsed = parseSync(file, text);
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${file} cannot be parsed: ${error.message}`);
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const facts: SourceFacts = { imports: [], constructed: [], called: [] };
  const addImport = (specifier: string, start: number, reExport: boolean) =>
    facts.imports.push({ specifier, line: lineOf(start), reExport });
  new Visitor({
    ImportDeclaration: (node) => addImport(node.source.value, node.start, false),
    ExportAllDeclaration: (node) => addImport(node.source.value, node.start, true),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) addImport(node.source.value, node.start, true);
    },
    ImportExpression: (node) => {
      if (node.source.type === 'Literal') addImport(String(node.source.value), node.start, false);
    },
    TSImportType: (node) => addImport(node.source.value, node.start, false),
    NewExpression: (node) => {
      if (node.callee.type !== 'Identifier') return;
      const name = `${node.callee.name}${node.arguments.length === 0 ? '()' : ''}`;
      facts.constructed.push({ name, line: lineOf(node.start) });
    },
    CallExpression: (node) => {
      for (const name of namesOf(node.callee)) facts.called.push({ name, line: lineOf(node.start) });
    },
  }).visit(parsed.program);
  return facts;
}

type Callee = Parameters<NonNullable<ConstructorParameters<typeof Visitor>[0]['CallExpression']>>[0]['callee'];

function namesOf(callee: Callee): string[] {
  if (callee.type === 'Identifier') return [callee.name];
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return [];
  const method = callee.property.name;
  return callee.object.type === 'Identifier' ? [`.${method}`, `${callee.object.name}.${method}`] : [`.${method}`];
}
