// Duty: what a clause number may look like. Text always: as a YAML number 8.10 would become 8.1.
// `#`, `:`, `~`, commas and blanks are left out because references are built with them.
import * as z from 'zod';
import { clauseNumberPattern } from '../reference/clause-number-pattern.ts';

export const clauseNumber = z
  .string({ error: 'Write the clause number as text, in quotes.' })
  .max(64, 'A clause number has at most 64 characters.')
  .regex(
    clauseNumberPattern(),
    'A clause number has letters, digits, dots, hyphens or (a), such as 8.4.1, QC-07 or A.5.15.',
  );
