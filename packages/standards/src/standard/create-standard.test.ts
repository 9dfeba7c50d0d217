import { expect, it } from 'vitest';
import { catalogueSchema } from '../schema/catalogue.ts';
import { createStandard } from './create-standard.ts';
import { requirementsBelow } from './requirements-below.ts';

const standard = createStandard(
  catalogueSchema.parse({
    id: 'acme',
    edition: '2',
    title: 'Acme',
    clauses: [
      { number: '1', title: 'Buying', kind: 'heading' },
      { number: '1.10', title: 'Orders' },
      { number: '1.2', title: 'Sources', kind: 'heading' },
      { number: '1.2.1', title: 'Approval' },
      { number: '2', title: 'Marking' },
    ],
  }),
);

const numbers = (clauses: readonly { readonly number: string }[] | undefined) => clauses?.map(({ number }) => number);

it('indexes a catalogue without sorting it', () => {
  expect(standard.key).toBe('acme@2');
  expect(numbers(standard.clauses)).toEqual(['1', '1.10', '1.2', '1.2.1', '2']);
  expect(standard.positions.get('1.2')).toBe(2);
  expect(numbers(standard.childrenOf.get('1'))).toEqual(['1.10', '1.2']);
  expect(standard.childrenOf.has('2')).toBe(false);
});

it('finds numbers exactly', () => {
  expect(standard.byNumber.get('1.10')?.title).toBe('Orders');
  for (const number of ['1.1', '1.100', ' 1', 'constructor']) expect(standard.byNumber.has(number)).toBe(false);
});

it('finds what is auditable, at any depth', () => {
  expect(numbers(standard.requirements)).toEqual(['1.10', '1.2.1', '2']);
  expect(numbers(requirementsBelow(standard, '1'))).toEqual(['1.10', '1.2.1']);
  expect(requirementsBelow(standard, '9')).toEqual([]);
});
