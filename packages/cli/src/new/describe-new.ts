// What `clausemark new` did, for people: the file, the documents that name it now, and what is left to them.
import type { Registered } from './register-document.ts';

export interface NewResult {
  readonly path: string;
  readonly id: string;
  readonly text: string;
  readonly registered: Registered;
}

export function describeNew({ path, id, text, registered }: NewResult, dryRun: boolean): string {
  const { done, left } = registered;
  const next = [
    ...left,
    'replace each tbd; `clausemark check` shows them',
    `when it is complete: \`clausemark release ${id}\`, and a pull request with all of this`,
  ];
  const steps = `Next:\n${next.map((line) => `  - ${line}\n`).join('')}`;
  if (dryRun)
    return `Would write ${path}:\n\n${text}\n${done.map(({ name, where }) => `Would name ${name} in ${where}.\n`).join('')}${steps}`;
  return `Wrote ${path} (${id}, draft).\n${done.map(({ name, where }) => `Named ${name} in ${where}.\n`).join('')}${steps}`;
}
