import { expect, test } from 'vitest';
import { answersSchema } from '../answers/answers-schema.ts';
import { templateSchema } from '../template/template-schema.ts';
import { companyWords } from './company-words.ts';

const company = { name: 'A', short: 'B', domain: 'C', site: 'D', timezone: 'UTC' };
const settings = templateSchema.parse({
  version: '1',
  company,
  parts: {},
  standards: {},
  replace: [
    { from: 'iso', to: '', when: { standard: 'iso9001@2015' } },
    { from: 'small', to: '', when: { small: 'true' } },
    { from: 'merged', to: '', when: { procedures: 'merged' } },
    { from: 'separate', to: '', when: { procedures: 'separate' } },
    { from: 'both', to: '', when: { standard: 'as9120@B', small: 'true' } },
  ],
});

test.each([
  [{ standard: 'iso9001@2015' }, ['iso', 'merged']],
  [{ standard: 'iso9001@2015', procedures: 'separate' }, ['iso', 'separate']],
  [{ standard: 'as9120@B' }, ['separate']],
  [{ standard: 'as9120@B', procedures: 'merged' }, ['merged']],
  [{ standard: 'as9120@B', small: 'true' }, ['small', 'merged', 'both']],
])('words that depend on %o', (given, expected) => {
  const answers = answersSchema.parse({ company: { name: 'One', site: 'Here' }, ...given });
  const words = companyWords(settings, answers, { path: 'a.md', id: 'QP-1' });
  expect(words.filter(({ to }) => to === '').map(({ from }) => from)).toEqual(expected);
});
