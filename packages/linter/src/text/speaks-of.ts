// Whether a text has a word that begins in a given way: "calibrat" finds calibrated and calibration. Line breaks count as blanks.

/** @returns a test for beginnings of words or phrases in small letters */
export function speaksOf(text: string): (beginning: string) => boolean {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}'-]+/gu, ' ')}`;
  return (beginning) => plain.includes(` ${beginning.toLowerCase().replace(/[^\p{L}\p{N}'-]+/gu, ' ')}`);
}
