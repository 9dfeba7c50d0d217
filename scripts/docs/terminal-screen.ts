// What stands on a terminal after a program wrote to it: the lines, with their colours. It knows the movements of the cursor that the
// questions of `clausemark init` use, and no more.

interface Cell {
  readonly char: string;
  /** Codes of the colours and weights in force. */
  readonly style: string;
}

const TOKEN = /\u001b\[([?\d;]*)([A-Za-z])|\r|\n|[^\u001b]/gu;

export function terminalScreen(written: string): string[] {
  const rows: Cell[][] = [];
  let [row, column, style] = [0, 0, ''];
  const move = (code: string, count: number): void => {
    if (code === 'A') row = Math.max(0, row - count);
    if (code === 'B') row += count;
    if (code === 'C') column += count;
    if (code === 'D') column = Math.max(0, column - count);
    if (code === 'G') column = count - 1;
  };
  const erase = (code: string): void => {
    rows[row] = (rows[row] ?? []).slice(0, column);
    if (code === 'J') rows.length = Math.min(rows.length, row + 1);
  };
  for (const [token, values = '', code] of written.matchAll(TOKEN)) {
    if (code === 'm')
      style = values === '' || values === '0' ? '' : `${style}\u001b[${values.replaceAll(';', 'm\u001b[')}m`;
    else if (code === 'J' || code === 'K') erase(code);
    else if (code !== undefined) move(code, Number(values) || 1);
    else if (token === '\r') column = 0;
    else if (token === '\n') [row, column] = [row + 1, 0];
    else {
      const line = (rows[row] ??= []);
      while (line.length < column) line.push({ char: ' ', style: '' });
      line[column] = { char: token, style };
      column += 1;
    }
  }
  return Array.from(rows, (line) => textOf(line ?? []));
}

function textOf(line: readonly Cell[]): string {
  return line.map(({ char, style }) => (style === '' ? char : `${style}${char}\u001b[0m`)).join('');
}
