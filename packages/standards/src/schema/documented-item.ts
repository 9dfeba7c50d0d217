// Duty: one piece of documented information that a clause asks to maintain (document) or retain (record).
import * as z from 'zod';
import { confidence } from './confidence.ts';
import type { Frozen } from './frozen.ts';
import { text } from './text.ts';

export const documentedItem = z.strictObject({
  id: text.describe('Short name of the item, unique in the catalogue, for example `policy`.'),
  what: text.describe('What has to be kept, in your own words, for example `Quality policy`.'),
  addedBy: z
    .enum(['iso', 'as', 'own'])
    .default('own')
    .describe('Which text asks for it: `iso`, `as` (aerospace text only) or `own` (this catalogue).'),
  strength: z
    .enum(['explicit', 'as-necessary', 'conditional', 'practice'])
    .default('explicit')
    .describe(
      '`explicit` asked outright, `as-necessary`, `conditional` if the activity exists, `practice` usual evidence.',
    ),
  confidence: confidence.default('high').describe('How sure the catalogue is that the item is asked for.'),
});

export type DocumentedItem = Frozen<z.output<typeof documentedItem>>;
