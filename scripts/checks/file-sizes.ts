/** Lines that a file outside tests may have; a longer one does more than one thing. */
export const MAX_LINES = 250;

const TEST_CODE = /\.test\.tsx?$|^(lib\/testing|e2e)\//;

/** One line of text for each source file that is longer than a file may be. */
export function findLongFiles(sources: ReadonlyMap<string, string>): string[] {
  return [...sources]
    .filter(([file]) => !TEST_CODE.test(file))
    .map(([file, text]) => ({ file, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ file, lines }) => `${file} has ${lines} lines; at most ${MAX_LINES} may stand in a file.`);
}
