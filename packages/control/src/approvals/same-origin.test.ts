import { expect, test } from 'vitest';
import { originText, sameOrigin } from './same-origin.ts';

const TEXT =
  'Parts that a customer sends back shall be kept apart until the quality manager has decided what becomes of them, and no longer.';
const OTHER =
  'Tools are calibrated once a year by a laboratory that is accredited for it, and marked with the day of the next calibration.';
const same = (one: string, other: string, id?: string): boolean => sameOrigin(originText(one), originText(other), id);

test.each([
  ['itself', TEXT, TEXT, true],
  ['wrapped and marked otherwise', TEXT, TEXT.replace('kept apart until', '**kept apart**\nuntil'), true],
  ['one word changed', TEXT, TEXT.replace('customer', 'buyer'), true],
  ['put into a longer text', TEXT, `${OTHER}\n\n${TEXT}\n\n${OTHER}`, true],
  ['cut out of a longer one', `${OTHER} ${TEXT} ${OTHER}`, TEXT, true],
  ['another text', TEXT, OTHER, false],
  ['nothing', TEXT, '', false],
])('%s', (_, one, other, is) => expect(same(one, other)).toBe(is));

test.each([
  ['id: QP-07', true],
  ['doc_id: "QP-07"', true],
  ["number: 'QP-07' # old", true],
  ['id: QP-070', false],
  ['related: [QP-07, QP-08]', false],
])('the id in the front matter: %s', (line, is) =>
  expect(same(TEXT, `---\r\n${line}\r\ntitle: X\r\n---\r\n\n${OTHER}`, 'QP-07')).toBe(is),
);

test('an id in the text is a reference', () =>
  expect(same(TEXT, `---\ntitle: X\n---\n\nid: QP-07\n`, 'QP-07')).toBe(false));
