// Duty: a standard of the same family: whom it is for and how it differs.
import * as z from 'zod';
import { confidence } from './confidence.ts';
import type { Frozen } from './frozen.ts';
import { text } from './text.ts';

export const relatedStandard = z.strictObject({
  name: text.describe('Its usual name, for example `AS9100D`.'),
  title: text.describe('Its title.'),
  for: text.describe('Who should use it.'),
  notFor: text.optional().describe('Who should not.'),
  differs: text.describe('How it differs from its sisters.'),
  confidence: confidence.default('high').describe('How sure the catalogue is of this entry.'),
});

export type RelatedStandard = Frozen<z.output<typeof relatedStandard>>;
