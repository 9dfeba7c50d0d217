// The mode lint: the check of what is checked out, with annotations. It reads data only, so it may look at what a stranger wrote.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitError, resolveCommit } from '@clausemark/workspace';
import * as z from 'zod';
import { ActionError } from './action-error.ts';
import { reportFile, runVerb } from './cli-mode.ts';
import { setOutput } from './commands.ts';
import { readEvent } from './event.ts';
import type { Inputs } from './inputs.ts';
import type { Surroundings } from './surroundings.ts';

const counted = z.object({ counts: z.object({ error: z.int(), warning: z.int() }) });

export async function lintMode(surroundings: Surroundings, inputs: Inputs): Promise<number> {
  const [json, sarif, markdown] = ['check.json', 'check.sarif', 'check.md'].map((name) =>
    reportFile(surroundings, name),
  );
  const base = inputs.base === '' ? await baseOf(surroundings, inputs) : inputs.base;
  const code = await runVerb(surroundings, inputs.root, [
    'check',
    // A runner that keeps its files may hold a cache that an earlier job left.
    '--no-cache',
    ...['github', `json=${json}`, `sarif=${sarif}`, `markdown=${markdown}`].flatMap((format) => ['--format', format]),
    '--fail-on',
    inputs.failOn,
    ...(base === undefined ? [] : ['--base', base, '--at', 'HEAD']),
    ...(inputs.nightly ? ['--nightly'] : []),
    ...(inputs.today === undefined ? [] : ['--today', inputs.today]),
  ]);
  setOutput(surroundings, 'verdict', code === 0 ? 'pass' : code === 1 ? 'fail' : 'not-judged');
  setOutput(surroundings, 'report-path', markdown ?? '');
  setOutput(surroundings, 'sarif-path', sarif ?? '');
  if (code !== 2) {
    const { counts } = counted.parse(JSON.parse(readFileSync(json ?? '', 'utf8')));
    setOutput(surroundings, 'errors', String(counts.error));
    setOutput(surroundings, 'warnings', String(counts.warning));
  }
  return code;
}

/** What a pull request is checked out as is the merge that GitHub tries; its first parent is what is in force. */
async function baseOf(surroundings: Surroundings, { root }: Inputs): Promise<string | undefined> {
  const event = readEvent(surroundings);
  if (event.kind !== 'pull') return event.kind === 'group' ? event.base : undefined;
  const folder = join(surroundings.env['GITHUB_WORKSPACE'] ?? '.', root);
  // Of the branch itself the first parent is a commit of its author, and behind one more commit nothing would differ from it.
  if (event.head !== undefined && (await secondParent(folder)) === event.head) return 'HEAD^1';
  throw new ActionError(
    'What is checked out is not the merge that GitHub tries of this pull request, so it is not known what is in force.',
    'Run in pull_request, give actions/checkout no `ref` and fetch-depth: 2. Or name what to compare with: base.',
  );
}

async function secondParent(folder: string): Promise<string | undefined> {
  try {
    return await resolveCommit(folder, 'HEAD^2');
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
