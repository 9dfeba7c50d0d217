// Duty: how sure a catalogue is of a statement. high = two independent sources or the publisher; medium = one source,
// or the sister standard; low = working knowledge, or sources that disagree.
import * as z from 'zod';

export const confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.output<typeof confidence>;
