// A mapping field as it is written: `review: { interval: P24M, last: 2026-11-15 }`.
import { knownFields } from './known-fields.ts';

const EXAMPLES: Readonly<Record<string, string>> = { duration: 'P24M', date: '2026-11-15' };

export function exampleOf(field: string): string {
  const shape = knownFields[field]?.shape;
  if (shape?.kind !== 'map') return `${field}: ...`;
  const parts = Object.entries(shape.fields).map(([key, inner]) => `${key}: ${EXAMPLES[inner.shape.kind] ?? '...'}`);
  return `${field}: { ${parts.join(', ')} }`;
}
