import { expect, test } from 'vitest';
import { KeptFacts } from './kept-facts.ts';

test('a thousand documents are kept, up to sixteen mebibytes, of more none', () => {
  const kept = new KeptFacts(1000);
  expect([kept.keepsAny, kept.keeps(16 * 1024 * 1024), kept.keeps(1), kept.keepsAny]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const large = new KeptFacts(1001);
  expect([large.keepsAny, large.keeps(0), large.keeps(1)]).toEqual([false, true, false]);
});
