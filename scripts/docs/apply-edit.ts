// Applies the small diffs of our pages: the lines with `-` must stand in the text together, and become the lines with `+`.

export function applyEdit(text: string, diff: string): string {
  const lines = (mark: string): string =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(mark))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const before = lines('-');
  if (before === '' || !text.includes(before)) throw new Error(`nothing to replace: ${before}`);
  return text.replace(before, () => lines('+'));
}
