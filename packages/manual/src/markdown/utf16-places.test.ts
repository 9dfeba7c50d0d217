import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Utf16Places } from './utf16-places.ts';

const encoder = new TextEncoder();
const unit = fc.constantFrom(...'abc \n\u0007\u007f\u00e4\u07ff\u0800\ufffd\u{10000}\u{10ffff}');

/** The same bytes at every alignment. */
function placed(bytes: Uint8Array, offset: number): Uint8Array {
  const room = new Uint8Array(bytes.length + offset);
  room.set(bytes, offset);
  return room.subarray(offset);
}

test('every character has its place', () => {
  fc.assert(
    fc.property(fc.string({ unit }), fc.nat({ max: 3 }), (text, offset) => {
      const bytes = placed(encoder.encode(text), offset);
      const places = new Utf16Places(bytes);
      let byte = 0;
      let place = 0;
      for (const character of text) {
        expect(places.of(byte)).toBe(place);
        byte += encoder.encode(character).length;
        place += character.length;
      }
      expect(places.of(byte)).toBe(text.length);
    }),
  );
});

test('it knows ASCII, and ASCII that anybody can see', () => {
  fc.assert(
    fc.property(fc.string({ unit }), fc.nat({ max: 3 }), (text, offset) => {
      const places = new Utf16Places(placed(encoder.encode(text), offset));
      expect(places.ascii).toBe(/^[\0-\x7f]*$/.test(text));
      expect(places.plain).toBe(/^[\t\n\r\x20-\x7e]*$/.test(text));
    }),
  );
});
