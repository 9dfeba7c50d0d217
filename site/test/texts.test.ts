// The languages held against English: the same places for values, nothing empty, nothing left over, spaces as French wants them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimReasonWords } from '@clausemark/linter';
import { describe, expect, test } from 'vitest';
import { en } from '../src/texts/en.ts';
import { languages } from '../src/texts/languages.ts';
import { createSpeaker } from '../src/texts/speaker.ts';
import type { Plural, TextName } from '../src/texts/texts.ts';

const names = Object.keys(en) as TextName[];
const forms = (text: string | Plural): readonly string[] =>
  typeof text === 'string' ? [text] : [text.one, text.other];
const places = (text: string): readonly string[] => (text.match(/\{[^{}]*\}/g) ?? []).toSorted();

describe.each(Object.entries(languages))('%s', (language, texts) => {
  test('has the values of English in every text and every form of it', () => {
    for (const name of names) {
      const wanted = places(forms(en[name]).at(-1) ?? '');
      for (const form of forms(texts[name])) expect(places(form), name).toEqual(wanted);
    }
  });

  test('says something everywhere, without stray braces or spaces', () => {
    for (const name of names)
      for (const form of forms(texts[name])) {
        expect(form.replace(/\{[\w-]+\}/g, 'x'), name).not.toMatch(/[{}<>]|^\s|\s$| {2}/);
        expect(form, name).not.toBe('');
      }
  });

  test('has names for states that can be told apart, and types as well', () => {
    for (const kind of ['state.', 'type.', 'coverage.'] as const) {
      const own = names.filter((name) => name.startsWith(kind) && name.split('.').length === 2);
      const said = own.map((name) => texts[name]);
      const spread = new Set(said).size;
      expect(spread, `${language} ${kind}`).toBe(own.length);
    }
  });
});

test('French has a space that does not break before its double signs, and within its quotes', () => {
  for (const name of names)
    for (const form of forms(languages.fr[name])) expect(form, name).not.toMatch(/ [:;?!»]|« |\S[;?!»]|«\S/);
});

test('English says why a claim does not count as `clausemark coverage` does', () => {
  const own = names.filter((name) => name.startsWith('claim.reason.'));
  const reasons = own.map((name) => name.slice('claim.reason.'.length));
  expect(own.map((name) => en[name])).toEqual(reasons.map((reason) => claimReasonWords({ reason })));
});

test('every text is used by a page, a model or a script', () => {
  const root = join(import.meta.dirname, '../src');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|astro)$/.test(path) && !path.startsWith('texts'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  const patterns = [...sources.matchAll(/`([a-z-]+(?:\.[a-z-]+)*\.)\$\{[^`]*?\}((?:\.[a-z-]+)?)`/g)].map(
    ([, start = '', end = '']) => new RegExp(`^${start.replaceAll('.', '\\.')}[\\w-]+${end.replaceAll('.', '\\.')}$`),
  );
  const unused = names.filter(
    (name) => !sources.includes(`'${name}'`) && !patterns.some((pattern) => pattern.test(name)),
  );
  expect(unused).toEqual([]);
});

describe('numbers and their forms', () => {
  const said = (language: keyof typeof languages, count: number): string =>
    createSpeaker(language, languages[language]).say('client.search.passages', { count });

  test.each([
    ['en', 0, '0 passages in the text'],
    ['en', 1, '1 passage in the text'],
    ['de', 1, '1 Textstelle'],
    ['de', 1234, '1.234 Textstellen'],
    ['fr', 0, '0 passage dans le texte'],
    ['fr', 2, '2 passages dans le texte'],
    ['fr', 1_000_000, '1\u202f000\u202f000 passages dans le texte'],
    ['es', 1, '1 pasaje en el texto'],
    ['es', 0, '0 pasajes en el texto'],
  ] as const)('%s, %d', (language, count, words) => {
    expect(said(language, count)).toBe(words);
  });

  test('what is no amount is not written as one', () => {
    const { say } = createSpeaker('de', languages.de);
    expect(say('frame.ledger', { entry: '1234', hash: 'abc' })).toContain('Eintrag 1234 ');
  });
});

test('a value is filled in as it is, also one that looks like a place or a pattern', () => {
  const { say, weave } = createSpeaker('en', en);
  expect(say('changes.problem', { problem: '{problem} $& $1' })).toBe(
    'The two texts cannot be compared: {problem} $& $1',
  );
  const link = { node: 'link' };
  expect(weave('revision.in-force', { revision: 'C', page: link })).toEqual([
    'Revision ',
    'C',
    ' is the one in force. It is read on ',
    link,
    '.',
  ]);
});
