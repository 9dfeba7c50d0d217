// Duty: one defined term, in our own words.
import * as z from 'zod';
import { confidence } from './confidence.ts';
import type { Frozen } from './frozen.ts';
import { text } from './text.ts';

export const term = z.strictObject({
  term: text.describe('The term, for example `Splitting`.'),
  meaning: text.describe('What it means, in your own words.'),
  definedIn: text.optional().describe('The standard that defines it, for example `ISO 9000:2015`.'),
  number: text.optional().describe('The number of the definition, if it is known.'),
  numberGuess: text.optional().describe('Where the definition probably stands, if the number is not known.'),
  confidence: confidence.default('high').describe('How sure the catalogue is of number and meaning.'),
  note: text.optional().describe('Anything a reader of the catalogue should know.'),
});

export type Term = Frozen<z.output<typeof term>>;
