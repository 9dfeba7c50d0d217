// Whether a placeholder may begin at a letter: TBD, TBA, TBC, TODO, FIXME, XXX, lorem, or a typed date such as DD.MM.YYYY.

const LOWER = 0x20;
const LETTER = { a: 97, b: 98, c: 99, d: 100, e: 101, f: 102, i: 105, l: 108, o: 111, r: 114, t: 116, x: 120, y: 121 };
/** `-`, `.` and `/` follow one another. */
const [FIRST_MARK, LAST_MARK] = [0x2d, 0x2f];

/** Looks at the letters behind a first one, in either case. It may say yes too often, never no too often. */
export function beginsPlaceholder(bytes: Uint8Array, at: number, end: number): boolean {
  const letter = (offset: number): number => (at + offset < end ? (bytes[at + offset] ?? 0) | LOWER : 0);
  const first = letter(0);
  const second = letter(1);
  const third = letter(2);
  switch (first) {
    case LETTER.f:
      return second === LETTER.i && third === LETTER.x;
    case LETTER.l:
      return second === LETTER.o && third === LETTER.r && letter(3) === LETTER.e;
    case LETTER.x:
      return second === LETTER.x && third === LETTER.x;
    case LETTER.y:
      return second === LETTER.y;
    case LETTER.t:
      if (second === LETTER.o) return third === LETTER.d && letter(3) === LETTER.o;
      if (second === LETTER.b) return third === LETTER.a || third === LETTER.c || third === LETTER.d;
      break;
  }
  return second === first && third >= FIRST_MARK && third <= LAST_MARK;
}
