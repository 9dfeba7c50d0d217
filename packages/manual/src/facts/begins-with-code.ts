// Whether a text begins with what could be an id.

/** True when a part of a text begins with a word of letters and digits of ASCII, at least one of each, joined by `_`, `.` or `-`. */
export function beginsWithCode(text: string, start: number, end: number): boolean {
  let digits = false;
  let letters = false;
  for (let at = start; at < end && !(digits && letters); at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits = true;
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) letters = true;
    else if (at === start || !(code === 0x5f || code === 0x2e || code === 0x2d)) return false;
  }
  return digits && letters;
}
