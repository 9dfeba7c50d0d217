// The options of a rule that has none: anything written there is a mistake. One schema for all of them, because making one takes time.
import * as z from 'zod';

export const noOptions = z.strictObject({});
