import { expect, test } from 'vitest';
import { builtInStandard } from '../built-in/built-in-standard.ts';
import { clauseLabel } from './clause-label.ts';

const standard = await builtInStandard('as9120@B');
const labelOf = (number: string) => {
  const clause = standard.byNumber.get(number);
  return clause && clauseLabel(standard, clause);
};

test('a clause titled General is named with the clause above it', () => {
  expect(labelOf('9.3.1')).toBe('Management review: general');
  expect(labelOf('7.1.5.1')).toBe('Monitoring and measuring resources: general');
});

test('every other clause is called by its title', () => {
  expect(labelOf('8.4.2')).toBe(standard.byNumber.get('8.4.2')?.title);
  const labels = standard.requirements.map((clause) => clauseLabel(standard, clause));
  expect(new Set(labels).size).toBe(labels.length);
});
