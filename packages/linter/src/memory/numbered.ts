// Plain values with numbers, equal ones once.

export class Numbered<Value> {
  readonly values: Value[];
  readonly #keyOf: (value: Value) => string;
  #numbers: Map<string, number> | undefined;

  /**
   * @param values those that have numbers already
   * @param keyOf the same text for equal values, and for those only
   */
  constructor(values: readonly Value[], keyOf: (value: Value) => string) {
    this.values = [...values];
    this.#keyOf = keyOf;
  }

  /** @param kept what is kept of the value where it has no number yet */
  numberOf(value: Value, kept: (value: Value) => Value): number {
    this.#numbers ??= new Map(this.values.map((known, index) => [this.#keyOf(known), index]));
    const key = this.#keyOf(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    this.values.push(kept(value));
    return this.values.length - 1;
  }
}
