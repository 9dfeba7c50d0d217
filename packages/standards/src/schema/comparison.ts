// Duty: what a standard adds to another one, clause by clause.
import * as z from 'zod';
import { clauseNumber } from './clause-number.ts';
import { confidence } from './confidence.ts';
import type { Frozen } from './frozen.ts';
import { text } from './text.ts';

const row = z.strictObject({
  clause: clauseNumber.describe('The clause of this standard.'),
  difference: text.describe('What it adds or changes, in your own words.'),
  confidence: confidence.default('high').describe('How sure the catalogue is of the difference.'),
});

export const comparison = z.strictObject({
  with: text.describe('The other standard as `id@edition`, for example `iso9001@2015`.'),
  rows: z.array(row).describe('One row for each clause that differs.'),
});

export type Comparison = Frozen<z.output<typeof comparison>>;
