// A value that is made when it is first asked for, and then kept.

/** @param make called once, or again after it threw */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
