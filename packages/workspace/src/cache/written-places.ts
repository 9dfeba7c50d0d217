// Places of a table's cells as a text: numbers as LEB128, a character for each byte. They follow each other, so most are one or two.

/** Distances may be of either sign: the lowest bit tells. */
const SIGN = 1;

/**
 * @param places of each row the number of its cells, then where each begins and ends; below zero (`~start`) where its text is kept
 * @param offset where the table begins
 */
export function writtenPlaces(places: readonly number[], offset: number): string {
  let text = '';
  let last = offset;
  const put = (value: number): void => {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) text += String.fromCharCode((rest & 0x7f) | 0x80);
    text += String.fromCharCode(rest);
  };
  for (let at = 0; at < places.length;) {
    let left = places[at++] ?? 0;
    put(left);
    for (; left > 0; left -= 1) {
      const place = places[at++] ?? 0;
      const end = places[at++] ?? 0;
      const start = place < 0 ? ~place : place;
      const distance = start - last;
      put(distance < 0 ? -distance * 2 - SIGN : distance * 2);
      put((end - start) * 2 + (place < 0 ? 1 : 0));
      last = end;
    }
  }
  return text;
}

/** The places that were written. */
export function readPlaces(text: string, offset: number): number[] {
  const places: number[] = [];
  let at = 0;
  let last = offset;
  const get = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = text.charCodeAt(at++);
      value |= (byte & 0x7f) << shift;
      if (!(byte > 0x7f)) return value;
    }
  };
  while (at < text.length) {
    let left = get();
    places.push(left);
    for (; left > 0; left -= 1) {
      const distance = get();
      const start = last + ((distance & SIGN) === 0 ? distance >>> 1 : -((distance + 1) >>> 1));
      const length = get();
      last = start + (length >>> 1);
      places.push((length & 1) === 1 ? ~start : start, last);
    }
  }
  return places;
}
