// Words into lines by the width they take on a terminal. Knows no colours: paint the lines afterwards.
import stringWidth from 'string-width';

/** Lines of at most `width` columns, at least one line. A word wider than that is cut, where it can be behind a slash, dot or hyphen. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => cut(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || stringWidth(longer) <= width) {
      line = longer;
    } else {
      lines.push(withoutBlanks(line));
      line = word;
    }
  }
  return [...lines, withoutBlanks(line)];
}

/** The same behind a label, with the lines below aligned: `why   A document …`. */
export function wrapBehind(label: string, text: string, width: number): string[] {
  const lines = wrap(text, Math.max(1, width - stringWidth(label)));
  const blank = ' '.repeat(stringWidth(label));
  return lines.map((line, index) => `${index === 0 ? label : blank}${line}`.trimEnd());
}

function withoutBlanks(line: string): string {
  return line.replace(/ +$/, '');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function cut(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && stringWidth(piece + segment) > width) {
      const end = joint(piece);
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
    }
    piece += segment;
  }
  return withSign([...pieces, piece]);
}

/** Signs of two characters, such as `+}`, stay in one piece. */
function withSign(pieces: readonly string[]): string[] {
  const [before = '', last = ''] = pieces.slice(-2);
  if (pieces.length < 2 || !/^[\]}]$/.test(last) || !/..[-+]$/.test(before)) return [...pieces];
  return [...pieces.slice(0, -2), before.slice(0, -1), before.slice(-1) + last];
}

/** Where a piece of a path or an id is best cut: behind its last joint, unless that leaves a stub. */
function joint(piece: string): number {
  const end = Math.max(...['/', '-', '_', '.', '#', ':'].map((sign) => piece.lastIndexOf(sign))) + 1;
  return end * 3 >= piece.length ? end : piece.length;
}
