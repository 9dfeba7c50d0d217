// Duty: the clause above a number, told from the number alone: 8.4.1.1 stands below 8.4.1, or, without that, below 8.4.

/** The nearest number above `number` (cut at its dots) that is `known`, or undefined at the top. */
export function naturalParent(number: string, known: { has(number: string): boolean }): string | undefined {
  for (let cut = number.lastIndexOf('.'); cut > 0; cut = number.lastIndexOf('.', cut - 1)) {
    const above = number.slice(0, cut);
    if (known.has(above)) return above;
  }
  return undefined;
}
