import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bundleVerifier } from '../../../scripts/bundle-verifier.ts';
import { LedgerBuilder } from '../../control/src/testing/ledger-builder.ts';
import { ledgerFiles } from '../../workspace/test/ledger-repository.ts';
import { clausemark, commitAs, companyRepository, folder, git, write, type Result } from './ledger-repository.ts';

let verifier = '';
beforeAll(async () => {
  verifier = await bundleVerifier();
});

const company = (): LedgerBuilder => new LedgerBuilder().release().release({ doc: 'QP-08' });
const headOf = ({ head }: LedgerBuilder): string => `${head?.seq}:${head?.hash}`;

/** A folder that holds a ledger and nothing else. */
function copy(builder: LedgerBuilder, text = builder.text): string {
  const place = folder();
  for (const [path, content] of Object.entries(ledgerFiles(builder, text))) write(place, { [path]: String(content) });
  return place;
}

/** `node verify.mjs` in a folder with nothing but Node around it. */
function auditor(place: string, ...args: readonly string[]): Result {
  write(place, { 'verify.mjs': verifier });
  const result = spawnSync(process.execPath, ['verify.mjs', ...args], { cwd: place, env: {}, encoding: 'utf8' });
  return { code: result.status ?? -1, out: result.stdout, err: result.stderr };
}

test('a sound ledger is sound to both verifiers, which say what they did not look at', async () => {
  const builder = company();
  const place = copy(builder);
  const day = ['--today', '2026-12-24'];
  for (const result of [await clausemark(place, 'verify', '--ledger', '.', ...day), auditor(place, ...day)]) {
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toContain(`3 entries, the last one ${headOf(builder)}`);
    expect(result.out).toContain('Sound, as far as was looked at.');
    expect(result.out).toMatch(/QP-07 +C +2026-12-01/);
    expect(result.out.replaceAll(/\s+/g, ' ')).toContain('no anchor from outside was given');
    expect(result.out.replaceAll(/\s+/g, ' ')).toContain('4 approvals were given as reviews on the platform');
  }
});

test('threat 15: with an anchor a cut ledger is found, without one it says that it cannot be', async () => {
  const builder = company();
  const cut = `${builder.text.split('\n').slice(0, 2).join('\n')}\n`;
  const place = copy(builder, cut);
  expect(auditor(place).code).toBe(0);
  const found = auditor(place, '--anchor', headOf(builder));
  expect(found).toMatchObject({ code: 1, out: expect.stringContaining('LED005') });
  write(place, { 'kept.json': JSON.stringify(builder.head) });
  const same = await clausemark(place, 'verify', '--ledger', '.', '--anchor', 'kept.json');
  expect(same).toMatchObject({ code: 1, out: expect.stringContaining('NOT SOUND: 1 finding.') });
});

test('threats 13 and 14: a changed line and a changed object have their codes', () => {
  const builder = company();
  expect(auditor(copy(builder, builder.text.replace('Acme', 'Evil')))).toMatchObject({
    code: 1,
    out: expect.stringContaining('LED001 entry 2'),
  });
  const place = copy(builder);
  const object = Object.keys(ledgerFiles(builder)).find((path) => path.startsWith('objects/')) ?? '';
  write(place, { [object]: 'other' });
  expect(auditor(place)).toMatchObject({ code: 1, out: expect.stringContaining('LED006') });
});

test('what cannot be verified is never sound', async () => {
  const empty = folder();
  expect(auditor(empty).code).toBe(2);
  expect(auditor(copy(company()), '--anchr', 'x').code).toBe(2);
  expect(auditor(copy(company()), '--anchor', '42:abc').code).toBe(2);
  expect((await clausemark(empty, 'verify')).code).toBe(2);
  expect((await clausemark(empty, 'verify', '--ledger', '.')).code).toBe(2);
  const place = copy(company());
  expect((await clausemark(place, 'verify', '--ledger', '.', '--anchor', 'nowhere.json')).code).toBe(2);
  const emptied = copy(company(), '');
  expect(auditor(emptied).code).toBe(1);
});

test('json says the same as the text', () => {
  const builder = company();
  const { sound, head, documents, notChecked } = JSON.parse(
    auditor(copy(builder), '--json', '--today', '2026-12-24').out,
  );
  expect({ sound, head }).toEqual({ sound: true, head: builder.head });
  expect(documents).toMatchObject([
    { doc: 'QP-07', revision: 'C', evidence: 'review', entry: 2 },
    { doc: 'QP-08', revision: 'C', evidence: 'review', entry: 3 },
  ]);
  expect(notChecked.length).toBeGreaterThan(2);
});

test.each([
  [['--today', '2026-3-1'], '--today wants a day as YYYY-MM-DD, not "2026-3-1".'],
  [['--jsn'], 'There is no option --jsn.'],
  [['nowhere'], 'There is no folder "nowhere".'],
  [['--anchor', '42:9f86'], 'the anchor "42:9f86" is neither a file nor NUMBER:HASH'],
])('verify.mjs %s: exit 2 and the reason', (args, words) => {
  expect(auditor(copy(company()), ...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
});

test('verify.mjs where no ledger is names the folder', () => {
  const place = folder();
  expect(auditor(place)).toMatchObject({ code: 2, err: expect.stringContaining(`no ledger.jsonl in ${place}.`) });
});

test('init begins the ledger with the committed rules, once, and verify accepts it', async () => {
  const root = companyRepository();
  write(root, { 'control/approvals.yaml': 'sod: solo' });
  const begun = await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms');
  expect(begun).toMatchObject({ code: 0, out: expect.stringContaining('1 genesis') });
  const again = await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms');
  expect(again.out).toContain('nothing was written');
  expect(git(root, 'ls-tree', '--name-only', 'clausemark-ledger').split('\n')).toEqual([
    'README.md',
    'ledger.jsonl',
    'objects',
    'verify.mjs',
  ]);
  expect(await clausemark(root, 'verify')).toMatchObject({ code: 0, err: '' });
  expect(git(root, 'status', '--porcelain')).toBe('M control/approvals.yaml');
  const place = join(folder(), 'ledger');
  git(folder(), 'clone', '--quiet', '--branch', 'clausemark-ledger', '--single-branch', root, place);
  const result = spawnSync(process.execPath, ['verify.mjs'], { cwd: place, env: {}, encoding: 'utf8' });
  expect(result).toMatchObject({ status: 0, stderr: '' });
});

test('init without rules, with broken ones or without a name of the repository writes nothing', async () => {
  const root = companyRepository();
  expect(await clausemark(root, 'ledger', 'init')).toMatchObject({ code: 2, err: expect.stringContaining('--repo') });
  for (const name of ['https://github.com/acme/qms', 'git@github.com:acme/qms', 'github.com'])
    expect(await clausemark(root, 'ledger', 'init', '--repo', name)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is no name of a repository'),
    });
  write(root, { 'control/people.yaml': 'people: 7\n' });
  commitAs(root, 'carol');
  const broken = await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms');
  expect(broken).toMatchObject({ code: 2, err: expect.stringContaining('control/people.yaml') });
  git(root, 'rm', '--quiet', 'control/approvals.yaml');
  commitAs(root, 'carol');
  const missing = await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms');
  expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('approval matrix') });
  expect(git(root, 'branch', '--list', 'clausemark-ledger')).toBe('');
});

test('threat 5: a document that reached the main branch past the gate is found', async () => {
  const root = companyRepository({
    'procedures/QP-07.md':
      '---\nid: QP-07\ntitle: T\ntype: procedure\nrevision: "A"\nstatus: released\nowner: quality-manager\n---\n\n# T\n\nText.\n',
  });
  await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms');
  const found = await clausemark(root, 'verify');
  expect(found).toMatchObject({ code: 1, out: expect.stringContaining('LED007 On main, QP-07') });
});

test('a main branch that got another name on the server is not taken for the old one of this clone', async () => {
  const root = companyRepository();
  await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms');
  git(root, 'update-ref', 'refs/remotes/origin/trunk', 'HEAD');
  const lost = await clausemark(root, 'verify', '--json');
  expect(JSON.parse(lost.out).checked).not.toContain('the documents of main');
  expect(lost.out).toContain('git remote set-head origin --auto');
  git(root, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
  expect(JSON.parse((await clausemark(root, 'verify', '--json')).out).checked).toContain(
    'the documents of origin/HEAD',
  );
});

test('log, anchor and correct', async () => {
  const root = companyRepository();
  await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms');
  const anchor = (await clausemark(root, 'ledger', 'anchor', '--keep', '--out', 'anchor.json')).out.trim();
  expect(anchor).toMatch(/^1:[0-9a-f]{64}$/);
  expect(await clausemark(root, 'ledger', 'correct', '1', '--note', 'The name is Acme Ltd.')).toMatchObject({
    code: 0,
  });
  expect((await clausemark(root, 'ledger', 'correct', '9', '--note', 'x')).code).toBe(2);
  expect((await clausemark(root, 'ledger', 'correct', '1')).err).toContain('--note');
  expect((await clausemark(root, 'ledger', 'log', '--format', 'csv')).out).toContain('entry 1: The name is Acme Ltd.');
  expect((await clausemark(root, 'ledger', 'log', 'QP-99')).code).toBe(2);
  expect((await clausemark(root, 'ledger', 'log', '--note', 'x')).err).toContain('does not take --note');
  expect(await clausemark(root, 'verify', '--anchor', anchor, '--anchor', 'anchor.json')).toMatchObject({ code: 0 });
});
