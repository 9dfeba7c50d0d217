// Duty: one clause of a catalogue. `number` and `title` are enough; everything else has a default.
import * as z from 'zod';
import { clauseNumber } from './clause-number.ts';
import { confidence } from './confidence.ts';
import { documentedItem } from './documented-item.ts';
import { flag } from './flag.ts';
import type { Frozen } from './frozen.ts';
import { text } from './text.ts';
import { topic } from './topic.ts';

const documentedInformation = z.strictObject({
  maintain: z.array(documentedItem).default([]).describe('Documents to keep up to date.'),
  retain: z.array(documentedItem).default([]).describe('Records to keep as evidence.'),
});

const applicability = z.strictObject({
  excludable: z
    .enum(['no', 'conditional', 'usual', 'reserved'])
    .default('no')
    .describe(
      'May the clause be declared not applicable: `no`, `conditional`, `usual`; `reserved` has no text at all.',
    ),
  note: text.optional().describe('When declaring it not applicable is justified.'),
});

const clauseConfidence = z.strictObject({
  clauseExists: confidence.default('high').describe('How sure the catalogue is that this number exists.'),
  originAndAdditions: confidence.default('high').describe('How sure it is of the origin and of what was added.'),
});

export const clause = z.strictObject({
  number: clauseNumber.describe('The clause number, exactly as in the standard, for example `8.4.1`.'),
  title: text.describe('The title of the clause; your own label if `untitled` is true.'),
  untitled: flag.default(false).describe('True if the standard prints no title and the label is your own.'),
  parent: clauseNumber.optional().describe('Number of the clause above; found from the number if left out.'),
  kind: z
    .enum(['heading', 'requirement', 'reserved'])
    .default('requirement')
    .describe('`heading` only holds others, `requirement` is audited, `reserved` is a number without text.'),
  origin: z
    .enum(['iso', 'iso+as', 'as', 'own'])
    .default('own')
    .describe('Where the text comes from: `iso`, `iso+as` (with aerospace additions), `as`, `own` (this catalogue).'),
  summary: text.optional().describe('What the clause wants, in your own words; never the licensed text.'),
  topics: z.array(topic).default([]).describe('Subjects that a section claiming the clause should mention.'),
  documentedInformation: documentedInformation.prefault({}).describe('Documents and records that the clause asks for.'),
  applicability: applicability.prefault({}).describe('Whether the clause may be declared not applicable.'),
  sinceAmendment: text.optional().describe('The amendment that last changed the clause, if any.'),
  lintDefault: z
    .enum(['required', 'optional', 'discouraged', 'off'])
    .default('required')
    .describe('How strictly coverage is checked; `optional` is reported on demand, `discouraged` warns when claimed.'),
  confidence: clauseConfidence.prefault({}).describe('How sure the catalogue is of this clause.'),
  tags: z.array(text).default([]).describe('Words for grouping clauses, for example `purchasing`.'),
  note: text.optional().describe('Anything a reader of the catalogue should know.'),
});

export type Clause = Frozen<z.output<typeof clause>>;
