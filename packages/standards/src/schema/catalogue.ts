// Duty: the file format of a clause catalogue, for the built-in standards and for a company's own `standards/*.yaml`.
// It knows nothing of YAML or of files: it judges plain data, in which every scalar may be text.
import * as z from 'zod';
import { checkCatalogue } from './check-catalogue.ts';
import { clause } from './clause.ts';
import { comparison } from './comparison.ts';
import { fillParents } from './fill-parents.ts';
import { foreignNumber } from './foreign-number.ts';
import { formerLayout } from './former-layout.ts';
import type { Frozen } from './frozen.ts';
import { relatedStandard } from './related-standard.ts';
import { suitabilityQuestion } from './suitability-question.ts';
import { term } from './term.ts';
import { text } from './text.ts';
import { year } from './year.ts';

const fields = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'Small letters, digits and hyphens, such as `as9120` or `acme-quality`.')
    .describe('Short name of the standard, as used in references, for example `as9120`.'),
  edition: z
    .string({ error: 'Write the edition as text, in quotes.' })
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'Letters, digits, dots and hyphens, such as `B` or `2015`.')
    .describe('The edition, as used in references after the `@`, for example `B`.'),
  title: text.describe('The title of the standard.'),
  publisher: text.optional().describe('Who publishes it.'),
  year: year.optional().describe('The year of publication.'),
  basedOn: z.array(text).default([]).describe('Standards whose text it contains.'),
  amendments: z.array(text).default([]).describe('Amendments that the catalogue takes in.'),
  equivalents: z.array(text).default([]).describe('The same text under other names.'),
  notice: text.optional().describe('What a reader must know about copyright and reliability.'),
  clauses: z
    .array(clause)
    .min(1, 'A catalogue without clauses would make every manual look complete.')

    .describe('All clauses in the order of the standard, each below its parent.'),
  terms: z.array(term).default([]).describe('Terms that the standard defines or leans on.'),
  formerLayout: formerLayout.optional().describe('Numbers of a former edition and where they went.'),
  foreignNumbers: z.array(foreignNumber).default([]).describe('Numbers of sister standards not to be claimed.'),
  comparisons: z.array(comparison).default([]).describe('What this standard adds to others.'),
  relatedStandards: z.array(relatedStandard).default([]).describe('Standards of the same family.'),
  suitability: z.array(suitabilityQuestion).default([]).describe('Questions that tell whether it fits.'),
});

export const catalogueSchema = fields.superRefine(checkCatalogue).transform(fillParents);

/** What may be written in a catalogue file. */
export type CatalogueInput = z.input<typeof catalogueSchema>;

/** A checked catalogue: defaults filled in, every parent named. */
export type Catalogue = Frozen<z.output<typeof catalogueSchema>>;
