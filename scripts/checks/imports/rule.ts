/** What a rule speaks of: files by their path from the root, packages as `npm:name`, Node's parts as `node:name`. */
export type Target = RegExp;

/** Which files may import what, and because of what. Tests are not bound by these rules: they join things on purpose. */
export interface ImportRule {
  name: string;
  because: string;
  from: RegExp;
  /** Files that `from` matches and that the rule does not mean: another room's, or the one place where it is allowed. */
  outside?: RegExp;
  /** Only these may be imported. */
  only?: Target;
  /** These may not be imported. */
  never?: Target;
  /** These may not be reached, over any number of files. */
  neverReached?: Target;
}

/** Which files may call or construct what, and because of what. */
export interface CallRule {
  name: string;
  because: string;
  from: RegExp;
  outside?: RegExp;
  called?: RegExp;
  constructed?: RegExp;
  /** In how many files it may stand; without it, in none. */
  atMostFiles?: number;
}
