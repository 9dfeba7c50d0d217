import { expect, test } from 'vitest';
import { hash128 } from './hash.ts';

test.each([
  [[''], '11fd02eb9bb311159b518c6d8c03471f'],
  [['a'], 'fb89e6ea52956a6a8efe8ff3ab58fe09'],
  [['DAT004', 'overdue', 'QP-841', 'fm:/review/last', '0'], '6ff0a45c2b6a6125328c974b2bf31961'],
  [['', '', 'a\nb', ''], '4adbd8fd3f48d37be6f9c32c33ac8d9f'],
  [['\u00e4\u65e5\u{1f680}'], 'a6789ef0b07124055222113ce88f0b4c'],
])('the hash of %j is what it has always been: other programs keep fingerprints', (texts, hash) =>
  expect(hash128(texts)).toBe(hash),
);
