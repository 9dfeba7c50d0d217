// Duty: a question that helps a company to tell whether the standard is the right one.
import * as z from 'zod';
import type { Frozen } from './frozen.ts';
import { text } from './text.ts';

export const suitabilityQuestion = z.strictObject({
  ask: text.describe('The question, to be answered with yes or no.'),
  yes: text.describe('What follows from yes; `next` goes on to the next question.'),
  no: text.describe('What follows from no; `next` goes on to the next question.'),
});

export type SuitabilityQuestion = Frozen<z.output<typeof suitabilityQuestion>>;
