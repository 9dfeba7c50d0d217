// Duty: a year of four digits, as a number or, from our YAML reader, as text.
import * as z from 'zod';

export const year = z
  .union([z.int().min(1900).max(2999), z.string().regex(/^(?:19|2\d)\d\d$/)], { error: 'Write a year of four digits.' })
  .transform(Number);
