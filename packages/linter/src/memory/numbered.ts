// Plain values with numbers, equal ones once.

export class Numbered<Value> {
  readonly values: Value[];
  #numbers: Map<string, number> | undefined;

  /** @param values those that have numbers already */
  constructor(values: readonly Value[]) {
    this.values = [...values];
  }

  numberOf(value: Value): number {
    this.#numbers ??= new Map(this.values.map((known, index) => [JSON.stringify(known), index]));
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    this.values.push(value);
    return this.values.length - 1;
  }
}
