// Flags that several verbs share, described once, and readers of their values.
import type { Flag, FlagValues } from './command.ts';

export const todayFlag: Flag = {
  usage: '--today <date>',
  description: 'Judge by this day (YYYY-MM-DD) instead of the clock, for reproducible results.',
};

export const atFlag: Flag = {
  usage: '--at <ref>',
  description: 'Read the manual from a commit, branch or tag, or from the staged files with `index`.',
};

export const noCacheFlag: Flag = {
  usage: '--no-cache',
  description: 'Read every document anew and keep nothing.',
};

export const tableFormatFlag: Flag = {
  usage: '--format <name>',
  description: 'Form of the output.',
  choices: ['table', 'json', 'csv', 'markdown'],
  default: 'table',
};

export const jsonFlag: Flag = { usage: '--json', description: 'Short for --format json.' };

export const manualArgument = {
  name: 'folder',
  description: 'Folder of the manual, or any folder in it. Default: the folder you are in.',
  required: false,
} as const;

export function textFlag(flags: FlagValues, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}

export function listFlag(flags: FlagValues, name: string): readonly string[] {
  const value = flags[name];
  return Array.isArray(value) ? value : [];
}

/** Once a day everything is read anew, whatever was kept. */
export function withoutCache(flags: FlagValues): boolean {
  return flags['cache'] === false || flags['nightly'] === true;
}
