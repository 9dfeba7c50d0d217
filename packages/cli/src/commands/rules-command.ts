// `clausemark rules` as data: what help, parsing and the reference page say of it.
import type { Command } from '../command/command.ts';
import { jsonFlag, tableFormatFlag } from '../command/flags.ts';

export const rulesCommand: Command = {
  name: 'rules',
  summary: 'List the rules.',
  description: 'Code, name, level, scope and summary of every built-in rule.',
  flags: [tableFormatFlag, jsonFlag],
  examples: [{ command: 'clausemark rules --json', does: 'all rules, for a program' }],
  load: () => import('../verbs/rules.ts'),
};
