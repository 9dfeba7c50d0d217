// Duty: a number of a sister standard that looks at home here but must not be claimed.
import * as z from 'zod';
import { clauseNumber } from './clause-number.ts';
import { confidence } from './confidence.ts';
import type { Frozen } from './frozen.ts';
import { text } from './text.ts';

export const foreignNumber = z.strictObject({
  number: clauseNumber.describe('The number that must not be claimed, for example `8.5.1.2`.'),
  title: text.describe('Its title in the standard it belongs to; in brackets if that prints none.'),
  belongsTo: text.describe('The standard it belongs to, for example `AS9100D`.'),
  status: text.describe('What is known about it in this standard, for example `believed absent`.'),
  instead: z.array(clauseNumber).default([]).describe('Clauses of this standard that hold the subject.'),
  confidence: confidence.default('high').describe('How sure the catalogue is of the status.'),
});

export type ForeignNumber = Frozen<z.output<typeof foreignNumber>>;
