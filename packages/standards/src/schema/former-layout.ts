// Duty: the clause numbers of a former edition and where their subjects live today.
import * as z from 'zod';
import { clauseNumber } from './clause-number.ts';
import { confidence } from './confidence.ts';
import type { Frozen } from './frozen.ts';
import { text } from './text.ts';

const formerNumber = z.strictObject({
  number: text.describe('The number in the former edition, for example `7.4.1`.'),
  title: text.describe('Its title in the former edition.'),
  newNumbers: z.array(clauseNumber).describe('Where the subject lives now; empty if nowhere.'),
  confidence: confidence.default('high').describe('How sure the catalogue is of this row.'),
  note: text.optional().describe('What a reader should know about the move.'),
});

export const formerLayout = z.strictObject({
  name: text.describe('The former editions, for example `ISO 9001:2008`.'),
  numbers: z.array(formerNumber).describe('One row for each former number.'),
  newWithoutPredecessor: z
    .array(clauseNumber)

    .default([])
    .describe('Clauses of today that had no place in the former edition.'),
});

export type FormerNumber = Frozen<z.output<typeof formerNumber>>;
export type FormerLayout = Frozen<z.output<typeof formerLayout>>;
