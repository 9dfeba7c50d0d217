// Duty: yes or no as written in a catalogue. Our YAML reader leaves every scalar as text, JSON does not: both are read.
import * as z from 'zod';

export const flag = z
  .union([z.boolean(), z.enum(['true', 'false'])], { error: 'Write true or false.' })
  .transform((value) => value === true || value === 'true');
