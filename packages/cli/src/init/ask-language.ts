// The language the published manual speaks to its readers, around the documents.
import type { Asker } from '../ask/asker.ts';
import { interfaceLanguages } from './interface-languages.ts';
import type { OpenAnswers } from './read-answers.ts';

/** Only when it is still open. */
export async function askLanguage(open: OpenAnswers, { choose }: Asker): Promise<OpenAnswers> {
  if (open['interfaceLanguage'] !== undefined) return {};
  const interfaceLanguage = await choose({
    message: 'Language of the interface of the published manual? (the texts of the template are in English)',
    choices: Object.entries(interfaceLanguages).map(([value, label]) => ({ value, label })),
    initial: 'en',
  });
  return { interfaceLanguage };
}
