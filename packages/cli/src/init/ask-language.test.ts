import { expect, test } from 'vitest';
import { answering } from '../../test/answering.ts';
import { askLanguage } from './ask-language.ts';

test('offers the languages of the interface, and says that the template is in English', async () => {
  const asker = answering(['fr']);
  expect(await askLanguage({}, asker)).toEqual({ interfaceLanguage: 'fr' });
  expect(asker.questions[0]).toContain('the texts of the template are in English');
  expect(await askLanguage({}, answering([undefined]))).toEqual({ interfaceLanguage: 'en' });
});

test('asks nothing that the call has answered', async () => {
  expect(await askLanguage({ interfaceLanguage: 'de' }, answering([]))).toEqual({});
});
