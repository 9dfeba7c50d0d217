// How revisions are named: the values of each scheme, and the words for them.
import type { Config } from '@clausemark/manual';

type Scheme = Config['revision']['scheme'];

export const revisionSchemes: Readonly<Record<Scheme, { readonly pattern: RegExp; readonly words: string }>> = {
  letters: { pattern: /^[ABCDEFGHJKLMNPRTUVWY]{1,2}$/, words: 'letters A, B, C ... without I, O, Q, S, X and Z' },
  integer: { pattern: /^\d{1,4}$/, words: 'whole numbers 0, 1, 2 ...' },
  'major-minor': { pattern: /^(?:0|[1-9]\d{0,3})\.\d{1,4}$/, words: 'two numbers with a dot, such as 1.0' },
  any: {
    pattern: /^(?:[A-Z]{1,2}|\d{1,4}|\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)$/,
    words: 'letters (A, B), whole numbers (0, 1) or two numbers with a dot (1.0)',
  },
};
