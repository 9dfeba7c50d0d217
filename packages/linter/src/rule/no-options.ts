// The options of a rule that has none: anything written there is a mistake.
import * as z from 'zod';
import type { RuleOptions } from './rule.ts';

export const noOptions = { defaults: {}, schema: () => z.strictObject({}) } satisfies RuleOptions<z.ZodType>;
