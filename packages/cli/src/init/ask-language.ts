// The language the published manual speaks to its readers, around the documents.
import { languageNames, type Config } from '@clausemark/manual';
import type { Asker } from '../ask/asker.ts';
import type { OpenAnswers } from './read-answers.ts';

const LABELS: Readonly<Record<Config['site']['language'], string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};

/** Only when it is still open. Each language is written as its speakers write it. */
export async function askLanguage(open: OpenAnswers, { choose }: Asker): Promise<OpenAnswers> {
  if (open['interfaceLanguage'] !== undefined) return {};
  const interfaceLanguage = await choose({
    message: 'Language of the interface of the published manual? (the texts of the template are in English)',
    choices: languageNames.map((value) => ({ value, label: LABELS[value] })),
    initial: 'en',
  });
  return { interfaceLanguage };
}
