// The mode lint: the check of what is checked out, with annotations. It reads data only, so it may look at what a stranger wrote.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
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
  const base = inputs.base === '' ? baseOf(surroundings) : inputs.base;
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

/** What a pull request is checked out as is a merge; its first parent is what is in force. */
function baseOf(surroundings: Surroundings): string | undefined {
  const event = readEvent(surroundings);
  if (event.kind === 'pull') return 'HEAD^1';
  return event.kind === 'group' ? event.base : undefined;
}
