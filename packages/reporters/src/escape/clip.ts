// A value from a document may be megabytes long. What people read is cut before it is escaped.

const LONGEST = 1000;

/** At most 1,000 characters, never half a surrogate pair, with a mark where it was cut. */
export function clip(text: string, longest: number = LONGEST): string {
  if (text.length <= longest) return text;
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(longest - 1));
  return `${text.slice(0, splitsPair ? longest - 1 : longest)}…`;
}
