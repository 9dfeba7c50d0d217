// `check --base` against everything somebody could try, on real repositories in temporary folders: each attack is performed and seen.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exampleCompany } from '@clausemark/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

type Files = Readonly<Record<string, string | Buffer>>;

function git(cwd: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgSign=false'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...identity, ...args], { cwd, env, stdio: 'pipe', encoding: 'utf8' });
}

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-base-'));
  made.push(folder);
  return folder;
}

interface Fields {
  readonly revision?: string;
  readonly status?: string;
  readonly more?: string;
}

function released(id: string, body: string, { revision = 'C', status = 'released', more = '' }: Fields = {}): string {
  return `---
id: ${id}
title: Title of ${id}
type: procedure
revision: "${revision}"
status: ${status}
owner: purchasing-manager
approver: quality-manager
effective_date: 2026-01-10
review: { interval: P24M, last: 2026-01-10 }
clauses: []
records: []
${more}---

# Title of ${id}

${body}
`;
}

const A = 'procedures/QP-1-a.md';
const B = 'procedures/QP-2-b.md';
const ONE =
  '## Limits\n\nParts shall be kept 10 days. See [the flow](flow.txt).\n\n## Records\n\nNothing is written down.';
const TWO = '## Work\n\nBuy by [the limits](doc:QP-1#limits).';
const CONFIG = `types: { procedure: { sections: [] } }
uncontrolled: [{ path: "records/*.txt", reason: certificates as they came }]
`;
const CATALOGUE = `catalogues: [standards/*.yaml]
`;
const BASE: Files = {
  ...exampleCompany,
  'clausemark.yaml': CONFIG,
  [A]: released('QP-1', ONE),
  [B]: released('QP-2', TWO),
  'procedures/flow.txt': 'ask twice\n',
  'records/coc-1.txt': '10 pieces\n',
  'README.md': 'about\n',
};

/** A repository on `main`, with the branch `work` checked out. */
function repository(files: Files = BASE): string {
  const folder = temporary();
  git(folder, 'init', '--quiet', '--initial-branch=main');
  write(folder, files);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message=base');
  git(folder, 'checkout', '--quiet', '-b', 'work');
  return folder;
}

function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message=change');
}

interface Checked {
  readonly code: number;
  /** `rule: what` of each error. */
  readonly errors: readonly string[];
  readonly report: {
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly what: string;
      readonly gone?: true;
    }[];
    readonly notChecked: readonly string[];
    readonly change?: {
      readonly base: string;
      readonly documents: readonly { readonly name: string; readonly class: string; readonly approvals: object }[];
    };
  };
  readonly err: string;
}

async function check(cwd: string, ...args: readonly string[]): Promise<Checked> {
  const io = fakeIo(cwd);
  const flags = ['--no-cache', '--today', '2026-11-22', '--format', 'json'];
  const code = await run(['check', ...(args.includes('--base') ? [] : ['--base', 'main']), ...flags, ...args], io);
  const report = (
    io.written.out === '' ? { findings: [], notChecked: [] } : JSON.parse(io.written.out)
  ) as Checked['report'];
  const errors = report.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, what }) => `${rule}: ${what}`);
  return { code, errors, report, err: io.written.err };
}

/** Performs an attack on the files, then checks it on disk and committed: both must see the same. */
async function attack(act: (folder: string) => void, files: Files = BASE): Promise<readonly string[]> {
  const folder = repository(files);
  act(folder);
  const onDisk = await check(folder);
  commit(folder);
  const committed = await check(folder, '--at', 'work');
  expect([onDisk.code, committed.code]).toEqual([1, 1]);
  expect(committed.errors).toEqual(onDisk.errors);
  return committed.errors;
}

const rewrite = (path: string, text: string | Buffer) => (folder: string) => write(folder, { [path]: text });

describe('the base itself is clean', () => {
  test('a change outside of control passes, and the report says what it could not look at', async () => {
    const folder = repository();
    write(folder, { 'README.md': 'about us\n' });
    const { code, errors, report } = await check(folder);
    expect([code, errors]).toEqual([0, []]);
    expect(report.change?.base).toMatch(/^main \([0-9a-f]{12}\)$/);
    expect(report.notChecked.join('\n')).toContain('approvals: known only to the gate');
    expect(report.notChecked.join('\n')).toContain('against the ledger');
  });
});

describe('attacks on documents', () => {
  test('threat 11: another text under the same revision, in the words of quality', async () => {
    const errors = await attack(rewrite(A, released('QP-1', ONE.replace('10', '12'))));
    expect(errors).toContain('released-content-changed: QP-1 changed in section "Limits" but is still revision C.');
  });

  test('the same, staged', async () => {
    const folder = repository();
    write(folder, { [A]: released('QP-1', ONE.replace('10', '12')) });
    git(folder, 'add', '--all');
    write(folder, { [A]: released('QP-1', ONE) });
    expect((await check(folder, '--at', 'index')).errors.join()).toContain('released-content-changed: QP-1');
  });

  test('threat 10: a limit changed and declared editorial', async () => {
    const text = released('QP-1', ONE.replace('10', '1'), { revision: 'D', more: 'change_class: editorial\n' });
    expect((await attack(rewrite(A, text))).join()).toContain(
      'class-declared-and-sufficient: The change of QP-1 is declared editorial and is substantive: digit in "Limits": 10',
    );
  });

  test('threat 13: a document deleted, and the finding says that the file is gone', async () => {
    expect((await attack((folder) => rmSync(join(folder, A)))).join()).toContain(
      'deleted-controlled: QP-1 is released',
    );
    const folder = repository();
    rmSync(join(folder, A));
    const { report } = await check(folder);
    expect(report.findings.find(({ rule }) => rule === 'deleted-controlled')).toMatchObject({ gone: true });
  });

  test('threat 13: a record changed, another deleted', async () => {
    const act = (folder: string): void => {
      rmSync(join(folder, 'records/coc-1.txt'));
      write(folder, { 'records/coc-2.txt': '12 pieces\n' });
    };
    const errors = await attack(act, { ...BASE, 'records/coc-2.txt': '5 pieces\n' });
    expect(errors).toEqual([
      'record-immutable: The record records/coc-1.txt is gone.',
      'record-immutable: The record records/coc-2.txt changed.',
    ]);
  });

  test('threat 21: two bodies swapped', async () => {
    const errors = await attack((folder) =>
      write(folder, { [A]: released('QP-1', TWO, { revision: 'D' }), [B]: released('QP-2', ONE, { revision: 'D' }) }),
    );
    expect(errors.filter((line) => line.startsWith('identity-kept'))).toHaveLength(0);
    const same = (id: string, body: string, revision: string) =>
      released(id, body, { revision }).replace(`# Title of ${id}`, '# Same');
    const files = { ...BASE, [A]: same('QP-1', ONE, 'C'), [B]: same('QP-2', TWO, 'C') };
    const swapped = await attack(
      (folder) => write(folder, { [A]: same('QP-1', TWO, 'D'), [B]: same('QP-2', ONE, 'D') }),
      files,
    );
    expect(swapped.filter((line) => line.startsWith('identity-kept'))).toHaveLength(2);
  });

  test('threat 21: renamed, with another number', async () => {
    const errors = await attack((folder) => {
      renameSync(join(folder, A), join(folder, 'procedures/QP-9-a.md'));
      write(folder, { 'procedures/QP-9-a.md': released('QP-9', ONE).replace('# Title of QP-9', '# Title of QP-1') });
    });
    expect(errors.join()).toContain('identity-kept: QP-1 is gone and QP-9 has taken its place');
    expect(errors.join()).toContain('deleted-controlled: QP-1');
  });

  test('a released document made a draft, to be changed at leisure', async () => {
    const errors = await attack(rewrite(A, released('QP-1', 'Anything goes.', { status: 'draft' })));
    expect(errors.join()).toContain('status-transition: QP-1 is in force as revision C and would become draft');
  });

  test('a status that nobody knows', async () => {
    const errors = await attack(rewrite(A, released('QP-1', ONE, { status: 'approved' })));
    expect(errors.join()).toContain('status-transition: QP-1 was released and has no status that is known now');
  });

  test('threat 12: in effect before it could be approved', async () => {
    const text = released('QP-1', ONE.replace('10', '12'), { revision: 'D' }).replace(
      'effective_date: 2026-01-10',
      'effective_date: 2026-01-11',
    );
    expect((await attack(rewrite(A, text))).join()).toContain('no-backdating: QP-1 would take effect on 2026-01-11');
  });

  test('a review that nobody did', async () => {
    const text = released('QP-1', ONE).replace('last: 2026-01-10', 'last: 2026-11-20');
    expect(await attack(rewrite(A, text))).toEqual([
      'review-evidence: QP-1 says that it was reviewed on 2026-11-20, and there is no record of that review.',
    ]);
  });

  test('a revision skipped, and one gone back', async () => {
    for (const revision of ['E', 'B']) {
      const errors = await attack(rewrite(A, released('QP-1', `${ONE} More.`, { revision })));
      expect(errors.join()).toContain(
        `revision-increment: QP-1 goes from revision C to ${revision}; the next one is D.`,
      );
    }
  });

  test('a section that others refer to disappears', async () => {
    const text = released('QP-1', ONE.replace('## Limits', '## Keeping'), { revision: 'D' });
    const errors = await attack(rewrite(A, text));
    expect(errors.join()).toContain('link-and-anchor');
  });

  test('threat 17: hidden text is a change like any other', async () => {
    const errors = await attack(
      rewrite(A, released('QP-1', ONE.replace('days.', 'days.<!-- unless told otherwise -->'))),
    );
    expect(errors.join()).toContain('released-content-changed');
    expect(errors.join()).toContain('hidden-content');
  });

  test('threat 16: a letter of another alphabet is a change like any other', async () => {
    const errors = await attack(rewrite(A, released('QP-1', ONE.replace('shall', 'sh\u0430ll'))));
    expect(errors.join()).toContain('released-content-changed');
  });

  test('threat 20: another picture behind a stable link', async () => {
    expect(await attack(rewrite('procedures/flow.txt', 'do not ask\n'))).toContain(
      'attachment-changed: The file flow.txt, which QP-1 shows or hands out, changed, and QP-1 is still revision C.',
    );
  });

  test('front matter that cannot be read any more', async () => {
    const errors = await attack(rewrite(A, released('QP-1', ONE).replace('title: Title', 'title: "Title')));
    expect(errors.join()).toContain('QP-1');
    expect(errors.join()).toMatch(/released-content-changed: .* cannot be compared|identity-kept: .*has none any more/);
  });
});

describe('attacks on the control', () => {
  test('threat 7: a rule is switched off in the change it would stop', async () => {
    const errors = await attack((folder) =>
      write(folder, {
        'clausemark.yaml': `${CONFIG}rules: { released-content-changed: off, gate-isolation: off }\n`,
        [A]: released('QP-1', ONE.replace('10', '12')),
      }),
    );
    expect(errors.join()).toContain(
      'gate-isolation: clausemark.yaml decides how changes are judged and changed together with',
    );
    expect(errors.join()).toContain('released-content-changed');
  });

  test.each([
    [
      'control/approvals.yaml',
      'sod: solo\nrules: [{ type: "*", deny: true }]\ngate: { approvers: [quality-manager] }\n',
    ],
    ['control/people.yaml', 'people: { mallory: { name: Mallory, github: "666" } }\n'],
    [
      'control/waivers.yaml',
      'waivers: [{ rule: released-content-changed, document: QP-1, reason: me, owner: me, expires: 2030-01-01 }]\n',
    ],
    ['.github/workflows/gate.yml', 'on: push\n'],
    ['.gitlab-ci.yml', 'gate: { script: exit 0 }\n'],
    ['CODEOWNERS', '* @mallory\n'],
    ['standards/customer.yaml', '# no clause of the customer any more\n'],
  ])('threat 6 and 7: %s together with a document', async (path, text) => {
    const files = { ...BASE, 'clausemark.yaml': CONFIG + CATALOGUE, 'standards/customer.yaml': 'clauses: []\n' };
    const act = (folder: string): void =>
      write(folder, { [path]: text, [A]: released('QP-1', ONE.replace('10', '12')) });
    const errors = await attack(act, files);
    expect(errors.join('\n')).toContain(`gate-isolation: ${path} decides how changes are judged`);
    expect(errors.join('\n')).toContain('released-content-changed: QP-1');
  });

  test('a waiver of the base does not let an uncontrolled change through', async () => {
    const waiver =
      'waivers: [{ rule: released-content-changed, document: QP-1, reason: r, owner: quality-manager, expires: 2030-01-01 }]\n';
    const errors = await attack(rewrite(A, released('QP-1', ONE.replace('10', '12'))), {
      ...BASE,
      'control/waivers.yaml': waiver,
    });
    expect(errors.join()).toContain('released-content-changed');
  });

  test('threat 14: a ledger brought along', async () => {
    expect((await attack(rewrite('ledger.jsonl', '{}\n'))).join()).toContain('ledger-append-only: ledger.jsonl');
  });

  test('the owner and the type are judged as they were before', async () => {
    const folder = repository();
    write(folder, {
      [A]: released('QP-1', `${ONE} More.`, { revision: 'D' }).replace(
        'owner: purchasing-manager',
        'owner: document-controller',
      ),
    });
    const { report } = await check(folder);
    expect(report.change?.documents).toMatchObject([
      {
        name: 'QP-1',
        class: 'substantive',
        approvals: { slots: [{ name: 'quality-manager' }, { roles: ['purchasing-manager'] }] },
      },
    ]);
  });
});

describe('tricks with the tree', () => {
  test('a symbolic link in place of a document', async () => {
    const errors = await attack((folder) => {
      rmSync(join(folder, A));
      symlinkSync('/etc/passwd', join(folder, A));
    });
    expect(errors.join()).toContain(`tree-tricks: ${A} is a symbolic link`);
    expect(errors.join()).toContain('deleted-controlled: QP-1');
    expect(errors.join()).not.toContain('root:');
  });

  test.each([
    ['an executable bit', (folder: string) => chmodSync(join(folder, A), 0o755), 'is marked as a program'],
    [
      'a pointer of LFS',
      rewrite('procedures/plan.pdf', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'),
      'is a pointer of Git LFS',
    ],
    ['a diff switched off', rewrite('.gitattributes', '*.md -diff\n'), 'sets `-diff` for `*.md`'],
    ['a filter', rewrite('procedures/.gitattributes', '*.md filter=x linguist-generated\n'), 'sets `filter=x`'],
    ['a mailmap', rewrite('.mailmap', 'A <a@x.example> <b@x.example>\n'), 'gives commits other authors'],
    [
      'names that differ by case',
      rewrite('procedures/qp-1-A.md', released('QP-7', 'x', { status: 'draft' })),
      'are one name',
    ],
    ['a name that turns around', rewrite('procedures/a\u202Eb.txt', 'x'), 'holds a character that cannot be seen'],
    ['a name with a line end', rewrite('procedures/a\n::error::b.txt', 'x'), 'holds a character that cannot be seen'],
  ])('%s', async (_, act, words) => {
    expect((await attack(act)).filter((line) => line.startsWith('tree-tricks')).join()).toContain(words);
  });

  test('a submodule', async () => {
    const folder = repository();
    const commitId = git(folder, 'rev-parse', 'HEAD').trim();
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${commitId},procedures/other`);
    const { code, errors } = await check(folder, '--at', 'index');
    expect([code, errors.join()]).toEqual([1, expect.stringContaining('procedures/other is a submodule')]);
  });

  test('files that git was told not to look at', async () => {
    for (const flag of ['--assume-unchanged', '--skip-worktree']) {
      const folder = repository();
      git(folder, 'update-index', flag, A);
      write(folder, { [A]: released('QP-1', ONE.replace('10', '12')) });
      expect((await check(folder)).errors.join()).toContain('released-content-changed: QP-1');
    }
  });

  test('another text for a commit by refs/replace', async () => {
    const folder = repository();
    write(folder, { [A]: released('QP-1', ONE.replace('10', '12')) });
    commit(folder);
    git(folder, 'replace', 'work', 'main');
    const { errors } = await check(folder, '--at', 'work');
    expect(errors.join()).toContain('released-content-changed: QP-1');
    expect(errors.join()).toContain('tree-tricks: This clone shows other content for 1 of its objects');
  });

  test('branches with names like options and commands', async () => {
    const folder = repository();
    write(folder, { [A]: released('QP-1', ONE.replace('10', '12')) });
    git(folder, 'branch', 'a$(id)', 'main');
    expect((await check(folder, '--base', 'a$(id)')).errors.join()).toContain('released-content-changed');
    expect((await check(folder, '--base', '--upload-pack=x')).code).toBe(2);
  });
});

describe('a history that is not there: exit 2, never "nothing changed"', () => {
  test('a shallow clone without the base', async () => {
    const origin = repository();
    write(origin, { [A]: released('QP-1', ONE.replace('10', '12')) });
    commit(origin);
    const folder = temporary();
    git(folder, 'clone', '--quiet', '--depth=1', '--branch=work', `file://${origin}`, '.');
    const { code, err } = await check(folder, '--base', 'HEAD^1');
    expect([code, err]).toEqual([2, expect.stringContaining('fetch-depth')]);
  });

  test('depth 2 is enough for the commit before', async () => {
    const origin = repository();
    write(origin, { [A]: released('QP-1', ONE.replace('10', '12')) });
    commit(origin);
    const folder = temporary();
    git(folder, 'clone', '--quiet', '--depth=2', '--branch=work', `file://${origin}`, '.');
    const { code, errors } = await check(folder, '--base', 'HEAD^1', '--at', 'HEAD');
    expect([code, errors.join()]).toEqual([1, expect.stringContaining('released-content-changed')]);
  });

  test.each([
    ['the base is the head', (folder: string) => git(folder, 'status'), 'no change to judge'],
    [
      'another history',
      (folder: string) => git(folder, 'checkout', '--quiet', '--orphan', 'work2'),
      'no common history',
    ],
  ])('%s', async (_, act, words) => {
    const folder = repository();
    act(folder);
    if (words.includes('common')) commit(folder);
    const { code, errors, report } = await check(folder);
    expect([code, errors.join()]).toEqual([2, expect.stringContaining(words)]);
    expect(report.notChecked.join()).toContain('whether the change is controlled');
    expect(report.change).toBeUndefined();
  });

  test('also where the base has switched off the rule that says so', async () => {
    const folder = repository({ ...BASE, 'clausemark.yaml': `${CONFIG}rules: { incomplete-history: off }\n` });
    expect((await check(folder)).code).toBe(2);
  });

  test('a base that went on is not silently replaced by an older commit', async () => {
    const folder = repository();
    write(folder, { 'README.md': 'mine\n' });
    commit(folder);
    const parts = git(folder, 'rev-parse', 'main').trim().slice(0, 12);
    git(folder, 'checkout', '--quiet', 'main');
    write(folder, { [B]: released('QP-2', `${TWO} More.`, { revision: 'D' }) });
    commit(folder);
    git(folder, 'checkout', '--quiet', 'work');
    const { code, report } = await check(folder);
    expect([code, report.findings.find(({ rule }) => rule === 'incomplete-history')]).toMatchObject([
      2,
      { what: expect.stringContaining('would undo them'), mend: expect.stringContaining(parts) },
    ]);
    expect((await check(folder, '--base', parts)).code).toBe(0);
  });
});

describe('an honest change', () => {
  test('a typo: declared editorial, one approval', async () => {
    const folder = repository({ ...BASE, [A]: released('QP-1', `${ONE} Look at teh label.`) });
    const text = released('QP-1', `${ONE} Look at the label.`, { revision: 'D', more: 'change_class: editorial\n' });
    write(folder, { [A]: text.replace('effective_date: 2026-01-10', 'effective_date: 2026-12-01') });
    const { code, errors, report } = await check(folder);
    expect([code, errors]).toEqual([0, []]);
    expect(report.change?.documents).toMatchObject([
      { class: 'editorial', approvals: { slots: [{ name: 'document-controller' }] } },
    ]);
  });

  test('a new limit: everything that is needed, and the findings are gone', async () => {
    const folder = repository();
    const more = 'change: CR-2026-014\nimpact: ["QP-2: still fits"]\n';
    const text = released('QP-1', ONE.replace('10', '12'), { revision: 'D', more });
    write(folder, { [A]: text.replace('effective_date: 2026-01-10', 'effective_date: 2026-12-01') });
    const { code, errors } = await check(folder);
    expect([code, errors]).toEqual([0, []]);
    const io = fakeIo(folder);
    await run(['check', '--base', 'main', '--no-cache', '--today', '2026-11-22'], io);
    expect(io.written.out).toContain('QP-1 Title of QP-1: substantive, revision C to D');
    expect(io.written.out).toMatch(/approval +quality-manager and owner \(purchasing-manager\)/);
    expect(io.written.out).toMatch(/referred to +QP-2/);
    expect(io.written.out).toContain('Parts shall be kept [-10-] {+12+} days.');
  });

  test('a withdrawal', async () => {
    const folder = repository();
    const more =
      'obsolete_date: 2026-12-01\nobsolete_reason: Its work is over.\nwithdrawn: true\nkeep_until: 2036-12-31\n';
    write(folder, { [B]: released('QP-2', TWO, { status: 'obsolete', more }) });
    const { code, errors, report } = await check(folder);
    expect([code, errors]).toEqual([0, []]);
    expect(report.change?.documents).toMatchObject([{ name: 'QP-2', class: 'obsolete' }]);
  });

  test('rewrapped lines keep the revision', async () => {
    const folder = repository();
    write(folder, { [A]: released('QP-1', ONE.replace('kept 10', 'kept\n10')) });
    const { code, report } = await check(folder);
    expect([code, report.change?.documents]).toMatchObject([0, [{ class: 'format' }]]);
  });
});
