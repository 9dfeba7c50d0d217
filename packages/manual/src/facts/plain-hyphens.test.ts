import { expect, test } from 'vitest';
import { factsOf } from '../../test/manual-of.ts';
import { withPlainHyphens } from './plain-hyphens.ts';

test.each([
  ['QP\u2011844', 'QP-844'],
  ['F\u2010841\u201101', 'F-841-01'],
  ['QP\u2013844, (QP\u2212845)', 'QP-844, (QP-845)'],
  ['F\u2013841\u201301', 'F-841-01'],
  ['QP\u2013841\u2013844', 'QP-841\u2013844'],
  ['QP-841\u2013QP-844', 'QP-841\u2013QP-844'],
  ['QP-841\u2013844', 'QP-841\u2013844'],
  ['2020\u20132025, Mo\u2013Fr, well\u2013known', '2020\u20132025, Mo\u2013Fr, well\u2013known'],
])('%s is read as %s', (text, plain) => expect(withPlainHyphens(text)).toBe(plain));

test('an id with another hyphen is mentioned where it stands', () => {
  const text = 'See QP\u2011844 Rev B, F\u2013841\u201301 and QP-841\u2013QP-843.\n';
  const found = factsOf(text).mentions.map(({ id, span, revision }) => [
    id,
    text.slice(span.start, span.end),
    revision,
  ]);
  expect(found).toEqual([
    ['QP-844', 'QP\u2011844', 'B'],
    ['F-841-01', 'F\u2013841\u201301', undefined],
    ['QP-841', 'QP-841', undefined],
    ['QP-843', 'QP-843', undefined],
  ]);
});
