import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from './count-words.ts';
import { RunReader } from './run-reader.ts';
import { SIGN } from './run-signs.ts';

const encoder = new TextEncoder();
const reader = new RunReader();

function read(text: string): RunReader {
  const bytes = encoder.encode(`..${text}..`);
  reader.read(bytes, 2, bytes.length - 4);
  return reader;
}

/** Texts that must have a sign; others may have it too. */
const needs: readonly (readonly [keyof typeof SIGN, RegExp])[] = [
  ['digit', /\d/],
  ['capital', /[A-Z]/],
  ['underscore', /_/],
  ['brace', /\{/],
  ['bracket', /\[/],
  ['mark', /[?<]/],
  ['ink', /[!-~]/],
  ['foreign', /[^\0-\x7f]/],
  ['joined', /[A-Za-z0-9][-_.][A-Za-z0-9]/],
  ['number', /\d\.\d/],
  ['fourDigits', /\d{4}/],
  ['placeholder', /(?<![\w-])(?:TBD|TBA|TBC|TODO|FIXME|XXX|(?:DD|MM|TT|JJ)[./-]|YYYY-MM|lorem ipsum)/i],
  ['placeholder', /\d-(?:_|X)/i],
  [
    'placeholder',
    /(?<![\w-])(?:T\.B\.[ACD]|(?:Click|Klicken|Clic) |Cliquez |Cho(?:ose|isissez) )|\dXX|\d[23]X|(?:Error|Fehler)!|Erreur[ \u00a0\u202f]?!/i,
  ],
];

const words = [
  'TBD',
  'tbc',
  'Todo',
  'FIXME',
  'xxx',
  'DD.MM.YYYY',
  'yyyy-mm-dd',
  'lorem ipsum',
  '2026-XX-01',
  '20XX',
  't.b.d.',
  'T.B.',
  'Error! ',
  'fehler!',
  'Click here',
  'Cliquez ici',
  'haga clic ',
  'Choose an',
  'choisissez ',
  '202X',
  'Erreur\u202f!',
  'Erreur\u00a0!',
  'erreur !',
  'klicken ',
  '8.4.1',
  'QP-841',
  'ISO 9001',
];
const unit = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(..."aZ9 .,-/&'_[{?<\n\u00e4\u2019"),
  fc.string({ maxLength: 2 }),
);

test('a text has every sign it needs', () => {
  fc.assert(
    fc.property(
      fc.array(unit).map((parts) => parts.join('')),
      (text) => {
        const { signs } = read(text);
        for (const [name, pattern] of needs)
          if (pattern.test(text) && (signs & SIGN[name]) === 0) expect(text).toBe(name);
      },
    ),
    { numRuns: 3000 },
  );
});

test('plain prose has few', () => {
  expect(
    read('Today we find files, five fixed rooms and a color for each; lots of work.').signs & ~SIGN.placeholder,
  ).toBe(SIGN.capital | SIGN.ink);
  expect(read('Words that say little about themselves.').signs).toBe(SIGN.capital | SIGN.ink);
  expect(read(' \t\n').signs).toBe(0);
});

test('words of ASCII are counted as in a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aZ9 .,-/&'_\n") }), (text) => {
      expect(read(text).words).toBe(countWords(text));
    }),
    { numRuns: 2000 },
  );
});
