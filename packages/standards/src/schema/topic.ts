// Duty: a subject that an auditor looks for under a clause, with the words that show a section speaks of it.
import * as z from 'zod';
import { text } from './text.ts';

const words = z.array(text).describe('Beginnings of words or phrases; any one of them is enough.');

const byLanguage = z.strictObject({
  en: words.optional(),
  de: words.optional(),
  fr: words.optional(),
  es: words.optional(),
});

const fullTopic = z.strictObject({
  topic: text.describe('The subject, in your own words.'),
  words: byLanguage
    .default({})
    .describe('By language of the manual. Without words for a language the topic is listed and not looked for.'),
});

/** A text alone is a topic that people look for and no rule does. */
export const topic = z.union([
  text.transform((name) => ({ topic: name, words: {} as z.output<typeof byLanguage> })),
  fullTopic,
]);
