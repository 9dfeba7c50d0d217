// Words into lines by the width they take on a terminal. Knows no colours: paint the lines afterwards.
import stringWidth from 'string-width';

/** Lines of at most `width` columns, at least one line. A word wider than that is cut. */
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
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
