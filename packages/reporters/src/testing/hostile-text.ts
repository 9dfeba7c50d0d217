// Arbitrary text that leans towards what sinks might obey. Used by property tests only.
import fc from 'fast-check';
import { HOSTILE } from './hostile.ts';

const TOKENS = [
  ...'\\`*_{}[]()<>#+-.!|~&=^:/@$%"\',;\t\r\n\u0000\u001b\u0085\u2028\u202e\u200b\ud800\udc00\ufeff',
  ' ',
  '  ',
  '::',
  '##',
  '##vso[',
  '##[',
  '](',
  '![',
  '<!--',
  '-->',
  ']]>',
  '&lt;',
  '&#64;',
  '```',
  '---',
  '===',
  '1. ',
  '1) ',
  '- ',
  '+ ',
  'http://a.bc',
  'www.a.bc',
  'a@b.cd',
  'mailto:a@b.cd',
  '\r\n',
  '    x',
  '%0A',
  '[^1]',
  '[x]: y',
  'GH-1',
  '🧑‍🚒',
  'e\u0301',
  '日本',
] as const;

/** Text of tokens, hostile values and any code points. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(fc.constantFrom(...TOKENS), fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 8 })),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
