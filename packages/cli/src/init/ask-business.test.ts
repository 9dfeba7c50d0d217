import { expect, test } from 'vitest';
import { answering } from '../../test/answering.ts';
import { askBusiness } from './ask-business.ts';

/** First words of the questions that were asked. */
async function asked(...answers: readonly boolean[]): Promise<string[]> {
  const asker = answering(answers);
  await askBusiness(asker);
  return asker.questions.map((question) => question.replace(/^Do you (\w+).*/, '$1'));
}

test('a distributor is asked everything', async () => {
  expect(await asked(false, false, true, true, false)).toEqual(['machine', 'hold', 'buy', 'sell', 'want']);
});

test('who maintains needs another standard whatever else they do', async () => {
  expect(await asked(false, true)).toEqual(['machine', 'hold']);
});

test('who processes is asked what else they do, and nothing about AS9120', async () => {
  expect(await asked(true, false, true)).toEqual(['machine', 'hold', 'buy']);
});

test('who does none of it is not asked about electronics and the FAA', async () => {
  expect(await asked(false, false, false)).toEqual(['machine', 'hold', 'buy']);
});

test('the answers come back, and what was not asked counts as no', async () => {
  expect(await askBusiness(answering([false, false, true, true, false]))).toEqual({
    processes: false,
    maintains: false,
    distributes: true,
    electronics: true,
    faa: false,
  });
});
