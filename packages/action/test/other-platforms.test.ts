// The lines of the templates for Azure DevOps and Bitbucket, run as their platforms do: a whole clone, the merge checked out, names of branches in the
// environment.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { BODY, Company, paths, procedure } from './company.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const template = (name: string): string => readFileSync(`${root}packages/action/starter/other/${name}`, 'utf8');

/** The script of the step that checks the change. */
function azure(): { readonly script: string; readonly env: Record<string, string> } {
  const { steps } = parse(template('azure-pipelines.yml')) as {
    steps: { script?: string; checkout?: string; fetchDepth?: number }[];
  };
  expect(steps.find(({ checkout }) => checkout === 'self')?.fetchDepth).toBe(0);
  const script = steps.find((step) => step.script?.includes('--base') === true)?.script ?? '';
  return { script, env: { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' } };
}

function bitbucket(): { readonly script: string; readonly env: Record<string, string> } {
  const read = parse(template('bitbucket-pipelines.yml')) as {
    clone: { depth: string };
    pipelines: { 'pull-requests': { '**': { parallel: { step: { name: string; script: string[] } }[] }[] } };
  };
  expect(read.clone.depth).toBe('full');
  const steps = read.pipelines['pull-requests']['**'].flatMap(({ parallel }) => parallel);
  const [get = '', ...lines] = steps.find(({ step }) => step.name === 'Check the change')?.step.script ?? [];
  expect(get).toContain('npm install --global');
  return { script: lines.join('\n'), env: { BITBUCKET_PR_DESTINATION_BRANCH: 'main' } };
}

test.each([
  ['Azure DevOps', azure],
  ['Bitbucket', bitbucket],
])(
  '%s: an uncontrolled change is red, and no text can write a command into the log',
  (_, step) => {
    const { script, env } = step();
    const company = new Company();
    company.branch();
    company.write({
      [paths.one]: procedure({ title: '##vso[task.complete]', body: BODY.replace('10 days', '12 days') }),
    });
    company.commit('carol', 'A change');
    const { merge } = company.tryMerge();
    // Whoever may push tags gives his own commit the name of the branch it goes to.
    for (const name of ['main', 'origin/main']) company.git('tag', name, merge);
    const clone = join(company.top, 'agent');
    company.git('clone', '--quiet', `file://${company.folder}`, clone);
    company.git('-C', clone, 'fetch', '--quiet', 'origin', merge);
    company.git('-C', clone, 'checkout', '--quiet', '--detach', merge);
    const path = `${root}node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`;
    const run = spawnSync('bash', ['-e', '-c', script], {
      cwd: clone,
      env: { ...process.env, ...env, PATH: path },
      encoding: 'utf8',
    });
    expect(run.stdout).toContain('CHG001');
    expect(run.status).toBe(1);
    expect(run.stdout + run.stderr).not.toContain('##vso[');
  },
  120_000,
);

test('GitLab: what is in force is the default branch, not a tag of its name, nor the branch that the request goes to', () => {
  const { 'manual-gate': job } = parse(template('gitlab-ci.yml')) as { 'manual-gate': { script: string[] } };
  const script = job.script.find((line) => line.startsWith('git fetch')) ?? '';
  const company = new Company();
  company.branch();
  const head = company.commit('carol', 'A change');
  company.git('tag', 'main', head);
  const clone = join(company.top, 'runner');
  company.git('clone', '--quiet', `file://${company.folder}`, clone);
  const env = { ...process.env, CI_DEFAULT_BRANCH: 'main', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'work' };
  expect(spawnSync('bash', ['-e', '-c', script], { cwd: clone, env }).status).toBe(0);
  expect(company.git('-C', clone, 'rev-parse', 'FETCH_HEAD')).toBe(company.git('rev-parse', 'refs/heads/main'));
});
