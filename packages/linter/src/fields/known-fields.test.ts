import { expect, test } from 'vitest';
import { computedFields, fieldCalled, knownFields } from './known-fields.ts';

test('every field is described by one sentence', () => {
  for (const [name, { description }] of Object.entries(knownFields))
    expect(`${name}: ${description}`).toMatch(/^\S+: \S.*\.$/);
});

test('no other name is used twice, and none is a field or a computed one', () => {
  const names = Object.values(knownFields).flatMap(({ otherNames, shape }) => [
    ...(otherNames ?? []),
    ...(shape.kind === 'map' ? Object.values(shape.fields).flatMap((inner) => inner.otherNames ?? []) : []),
  ]);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names)
    expect(Object.hasOwn(knownFields, name) || Object.hasOwn(computedFields, name), name).toBe(false);
});

test('finds the field another manual means', () => {
  expect(fieldCalled('Document ID')).toBe('id');
  expect(fieldCalled('effective-date')).toBe('effective_date');
  expect(fieldCalled('Review-Cycle')).toBe('review.interval');
  expect(fieldCalled('approvedBy')).toBe('approver');
  expect(fieldCalled('documentID')).toBe('id');
  expect(fieldCalled('Propriétaire')).toBe('owner');
  expect(fieldCalled('Gültig ab')).toBe('effective_date');
  expect(fieldCalled('版数')).toBe('revision');
  expect(fieldCalled('constructor')).toBeUndefined();
});
