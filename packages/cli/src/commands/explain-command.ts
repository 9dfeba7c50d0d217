// `clausemark explain` as data: what help, parsing and the reference page say of it.
import type { Command } from '../command/command.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'Explain a rule: what it checks, why, examples, how to mend, when to waive.',
  description: 'Takes the name or the code of a rule and prints its page.',
  argument: {
    name: 'rule',
    description: 'Name or code of a rule, for example review-overdue or DAT004.',
    required: true,
  },
  flags: [],
  examples: [{ command: 'clausemark explain DAT004', does: 'the page of the rule review-overdue' }],
  load: () => import('../verbs/explain.ts'),
};
