import { expect, test } from 'vitest';
import {
  isReviewRecord,
  readReviewRecord,
  reviewRecord,
  reviewRecordPath,
  type ReviewRecord,
} from './review-record.ts';

const record: ReviewRecord = {
  v: 'clausemark-review/1',
  doc: 'QP-07:de',
  revision: '1.10',
  digest: 'a'.repeat(64),
  on: '2026-11-22',
  outcome: 'adequate',
  person: 'alice',
  role: 'quality-manager',
  note: 'Compared: with "the work" # of one shift',
};

test('a record is read as it was written', () => {
  const path = reviewRecordPath(record);
  expect(path).toBe('reviews/QP-07_de-2026-11-22.yaml');
  expect(isReviewRecord(path)).toBe(true);
  expect(readReviewRecord(path, reviewRecord(record))).toEqual({ record, problems: [] });
});

test.each([
  ['another digest', { digest: 'short' }],
  ['a day that does not exist', { on: '2026-02-30' }],
  ['an outcome nobody knows', { outcome: 'fine' }],
  ['a key nobody knows', { approved: 'true' }],
])('%s is refused', (_, more) => {
  const { record: read, problems } = readReviewRecord('r.yaml', JSON.stringify({ ...record, ...more }));
  expect([read, problems.length]).toEqual([undefined, 1]);
});
