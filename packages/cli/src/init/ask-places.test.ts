import { expect, test } from 'vitest';
import { answering } from '../../test/answering.ts';
import { askPlaces } from './ask-places.ts';

test('sites until an empty answer, then the markets', async () => {
  const asker = answering(['1 Test Road', '2 Dock Lane', '', ['space']]);
  expect(await askPlaces({}, 'as9120@B', asker)).toEqual({
    site: ['1 Test Road', '2 Dock Lane'],
    markets: ['space'],
  });
  expect(asker.questions[1]).toBe('Address of another site (empty: no more)');
});

test('only what is open, and no markets for a general manual', async () => {
  const asker = answering(['1 Test Road', '']);
  expect(await askPlaces({}, 'iso9001@2015', asker)).toEqual({ site: ['1 Test Road'] });
  expect(await askPlaces({ site: ['Here'], markets: [] }, 'as9120@B', answering([]))).toEqual({});
});

test('an address must be there and must fit into a table', async () => {
  await expect(askPlaces({}, 'iso9001@2015', answering(['']))).rejects.toThrow('cannot stay empty');
  await expect(askPlaces({}, 'iso9001@2015', answering(['1 Test Road', 'a | b']))).rejects.toThrow('leave out |');
});
