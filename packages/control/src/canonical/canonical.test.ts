import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type CanonicalValue } from './canonical-json.ts';
import { readCanonical } from './read-canonical.ts';

const text = fc.string({ unit: 'binary' });
const value: fc.Arbitrary<CanonicalValue> = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(text, tie('value')),
  ),
})).value;

describe('canonicalJson', () => {
  test('sorts keys by UTF-16 code units and writes no spaces', () => {
    expect(canonicalJson({ b: [1, null, true], a: 'é\u2028', '\u{1F600}': '', '\uFB33': 0 })).toBe(
      '{"a":"é\u2028","b":[1,null,true],"😀":"","\uFB33":0}',
    );
  });

  test.each([[1.5], [Number.NaN], [Number.POSITIVE_INFINITY], [2 ** 53], ['\uD800'], [{ '\uDC00': 1 }]])(
    'refuses %j',
    (wrong) => expect(() => canonicalJson(wrong as CanonicalValue)).toThrow(),
  );

  test('refuses undefined, bigint and deep nesting', () => {
    expect(() => canonicalJson(undefined as unknown as CanonicalValue)).toThrow('undefined');
    expect(() => canonicalJson(1n as unknown as CanonicalValue)).toThrow('bigint');
    let deep: CanonicalValue = 0;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(() => canonicalJson(deep)).toThrow('levels deep');
  });

  test('values that RFC 8785 would join stay apart: Doorstop joined them', () => {
    expect(canonicalJson(['REQ1', '23 text'])).not.toBe(canonicalJson(['REQ12', '3 text']));
  });
});

describe('readCanonical', () => {
  test('gives back every value that can be written', () => {
    fc.assert(
      fc.property(value, (item) => {
        const written = canonicalJson(item);
        expect(canonicalJson(readCanonical(written))).toBe(written);
        expect(canonicalJson(readCanonical(new TextEncoder().encode(written)))).toBe(written);
      }),
    );
  });

  test.each([
    ['a space', '{"a": 1}'],
    ['a line end', '{"a":1}\n'],
    ['CRLF', '{"a":1}\r\n'],
    ['a BOM', '\uFEFF{"a":1}'],
    ['a duplicate key', '{"a":1,"a":1}'],
    ['unsorted keys', '{"b":1,"a":1}'],
    ['a float', '1.5'],
    ['an integer written as a float', '1.0'],
    ['an exponent', '1e3'],
    ['minus zero', '-0'],
    ['a huge integer', '9007199254740993'],
    ['a needless escape', '"\\u0061"'],
    ['an escaped slash', '"\\/"'],
    ['a lone surrogate', '"\\ud800"'],
    ['a trailing comma', '[1,]'],
    ['nothing', ''],
    ['two values', '1 2'],
    ['a dangerous key twice', '{"__proto__":{"a":1},"__proto__":{"a":1}}'],
  ])('refuses %s', (_, wrong) => expect(() => readCanonical(wrong)).toThrow());

  test('refuses bytes that are not UTF-8', () => {
    expect(() => readCanonical(Uint8Array.of(0x22, 0xff, 0x22))).toThrow('UTF-8');
  });

  test('says where the first difference is', () => {
    expect(() => readCanonical('{"a": 1}')).toThrow('character 6');
  });
});
