// Duty: a text that says something; an empty one is a key somebody forgot to fill in.
import * as z from 'zod';

export const text = z.string().regex(/\S/, 'Write a text, or leave the key out.');
