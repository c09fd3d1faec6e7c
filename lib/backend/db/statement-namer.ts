/** Statements that keep a name; texts beyond that (lists of varying length) go unnamed, so that the server's memory stays bounded. */
const MAX_NAMED_STATEMENTS = 300;

export type StatementNamer = (query: { readonly sql: string }) => string;

/** Names each distinct SQL text, so that Postgres parses and plans it once for each connection. */
export function createStatementNamer(): StatementNamer {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MAX_NAMED_STATEMENTS || sql.length < 12) return '';
    const name = `s${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
