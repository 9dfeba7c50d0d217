// `clausemark people` and `roles` as their users call them.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_NAMESPACE, keyStatement, verifySshSignature } from '@clausemark/control';
import { openManual } from '@clausemark/workspace';
import { describe, expect, test } from 'vitest';
import { gitManual, type GitManual } from './git-manual.ts';

const TODAY = ['--today', '2026-11-22'] as const;
const PEOPLE = 'control/people.yaml';
const ROLES = 'control/roles.yaml';
const hasKeygen = spawnSync('ssh-keygen', ['-?']).error === undefined;
if (!hasKeygen) console.warn('ssh-keygen is not here: tests of keys are skipped');

const added = (manual: GitManual): string[] =>
  manual
    .git('diff', '--unified=0')
    .split('\n')
    .filter((line) => /^[-+](?![-+])/.test(line));

describe('people', () => {
  test('add writes one line and keeps the rest', async () => {
    const manual = gitManual();
    const args = ['people', 'add', 'sam', '--name', 'Sam O\u2019Neil', '--email', 'sam@x.example', '--github', '123'];
    const { code, err, out } = await manual.run([...args, ...TODAY]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('pull request of its own');
    expect(added(manual)).toEqual(['+  sam: { name: "Sam O\u2019Neil", emails: ["sam@x.example"], github: "123" }']);
    expect(await manual.run(['check', '--fail-on', 'warning', ...TODAY])).toMatchObject({ code: 0 });
  });

  test('the first person makes the file', async () => {
    const manual = gitManual({ 'clausemark.yaml': 'version: 1\n', 'procedures/a.md': '# A\n' });
    await manual.run(['people', 'add', 'sam', '--name', 'Sam', ...TODAY]);
    await manual.run(['people', 'add', 'kim', '--name', 'Kim', ...TODAY]);
    expect(manual.read(PEOPLE)).toBe('people: { sam: { name: Sam }, kim: { name: Kim } }\n');
  });

  test.each([
    ['a key that is taken', ['add', 'avery-fictional', '--name', 'X'], 'There is a person avery-fictional already'],
    ['a key with capitals', ['add', 'Sam', '--name', 'X'], 'is no key of a person'],
    ['a login name', ['add', 'sam', '--name', 'X', '--github', 'samroe'], 'is no numeric user id'],
    [
      'an address of somebody else',
      ['add', 'sam', '--name', 'X', '--email', 'AVERY@larkfield.example'],
      'that of avery',
    ],
    ['no name', ['add', 'sam'], 'Not given: --name'],
    ['an unknown action', ['remove', 'sam'], 'There are: list, add, key add, key revoke'],
    ['a key of nobody', ['key', 'add', 'avery', '--key', 'x.pub'], 'There is no person "avery"'],
    ['a key that is not there', ['key', 'add', 'avery-fictional', '--key', 'x.pub'], 'cannot be read (ENOENT)'],
  ])('%s: exit 2 and nothing is touched', async (_, args, words) => {
    const manual = gitManual();
    const { code, err } = await manual.run(['people', ...args, ...TODAY]);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(manual.git('status', '--porcelain')).toBe('');
  });

  test('list tells roles and keys of the day', async () => {
    const { out } = await gitManual().run(['people', 'list', '--json', ...TODAY]);
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ key: 'blair-fictional', name: 'Blair Fictional', roles: 'quality-manager', keys: '' }),
    );
  });

  test.runIf(hasKeygen)('a key is added with its fingerprint and proof, and revoked with a last day', async () => {
    const manual = gitManual();
    const file = join(manual.folder, '..', `${manual.folder.split('/').at(-1)}-key`);
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'a | b', '-f', file]);
    const [, fp = ''] = execFileSync('ssh-keygen', ['-l', '-f', `${file}.pub`], { encoding: 'utf8' }).split(' ');
    const add = (...more: readonly string[]) =>
      manual.run(['people', 'key', 'add', 'blair-fictional', '--key', `${file}.pub`, ...more, ...TODAY]);
    expect(await add('--fingerprint', `SHA256:${'A'.repeat(43)}`)).toMatchObject({
      code: 2,
      err: expect.stringContaining(fp),
    });
    expect(await manual.run(['people', 'key', 'add', 'blair-fictional', '--key', file, ...TODAY])).toMatchObject({
      code: 2,
      err: expect.stringContaining('is a private key'),
    });
    expect(await add('--fingerprint', fp, '--prove')).toMatchObject({ code: 0, err: '' });
    const [kind, base64] = readFileSync(`${file}.pub`, 'utf8').split(' ');
    const { people } = (await openManual({ root: manual.folder, cache: false })).people;
    const [key] = people['blair-fictional']?.keys ?? [];
    expect(key).toMatchObject({ fp, key: `${kind} ${base64}`, from: '2026-11-22' });
    const statement = keyStatement('blair-fictional', fp, '2026-11-22');
    expect(verifySshSignature(key?.proof ?? '', statement, KEY_NAMESPACE)).toEqual({ valid: true, fingerprint: fp });
    expect(await add()).toMatchObject({ code: 2, err: expect.stringContaining('is registered for blair-fictional') });
    const check = await manual.run(['check', '--fail-on', 'warning', ...TODAY]);
    expect(check).toMatchObject({ code: 0 });
    const revoked = await manual.run([
      'people',
      'key',
      'revoke',
      'blair-fictional',
      fp,
      '--to',
      '2026-11-22',
      ...TODAY,
    ]);
    expect(revoked).toMatchObject({ code: 0, err: '' });
    expect(manual.read(PEOPLE)).toMatch(/from: 2026-11-22, to: 2026-11-22, proof: /);
    execFileSync('rm', [file, `${file}.pub`]);
  });
});

describe('roles', () => {
  test('a stand-in is assigned with first and last day, a holder ends with a last day', async () => {
    const manual = gitManual();
    const stand = [
      'roles',
      'assign',
      'purchasing-manager',
      'gwen-fictional',
      '--from',
      '2026-12-01',
      '--to',
      '2026-12-20',
    ];
    expect(await manual.run([...stand, '--acting', ...TODAY])).toMatchObject({ code: 0, err: '' });
    const ended = await manual.run(['roles', 'end', 'buyer', 'hana-fictional', '--to', '2026-11-30', ...TODAY]);
    expect([ended.code, ended.out]).toEqual([0, expect.not.stringContaining('Nobody holds it')]);
    expect(added(manual)).toEqual([
      '+      - { person: gwen-fictional, from: 2026-12-01, to: 2026-12-20, acting: true }',
      '-      - { person: hana-fictional, from: 2024-01-08 }',
      '+      - { person: hana-fictional, from: 2024-01-08, to: 2026-11-30 }',
    ]);
    expect(manual.read(ROLES)).toContain('# Who holds which role.');
    expect(await manual.run(['check', '--fail-on', 'warning', ...TODAY])).toMatchObject({ code: 0 });
    const vacant = await manual.run([
      'roles',
      'end',
      'managing-director',
      'avery-fictional',
      '--to',
      '2026-11-30',
      '--dry-run',
      ...TODAY,
    ]);
    expect(vacant.out).toContain('Nobody holds it after that day');
  });

  test.each([
    ['an unknown role', ['assign', 'buyers', 'gwen-fictional', '--from', '2026-12-01'], 'Did you mean buyer?'],
    ['an unknown person', ['assign', 'buyer', 'gwen', '--from', '2026-12-01'], 'There is no person "gwen"'],
    ['a holder already', ['assign', 'buyer', 'gwen-fictional', '--from', '2026-12-01'], 'in that time already'],
    ['no first day', ['assign', 'buyer', 'farid-fictional'], 'Not given: --from'],
    [
      'a stand-in without an end',
      ['assign', 'buyer', 'farid-fictional', '--from', '2026-12-01', '--acting'],
      'Not given: --to',
    ],
    ['no holder', ['end', 'buyer', 'farid-fictional', '--to', '2026-12-01'], 'does not hold the role buyer'],
    ['an end before the beginning', ['end', 'buyer', 'gwen-fictional', '--to', '2020-12-01'], 'is before 2021-05-04'],
    ['an unknown action', ['give', 'buyer', 'gwen-fictional'], 'There are: list, assign, end'],
  ])('%s: exit 2 and nothing is touched', async (_, args, words) => {
    const manual = gitManual();
    const { code, err } = await manual.run(['roles', ...args, ...TODAY]);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(manual.git('status', '--porcelain')).toBe('');
  });

  test('list names holders, past ones and vacancies', async () => {
    const manual = gitManual();
    const { out } = await manual.run(['roles', 'list', '--json', '--today', '2019-12-31']);
    const rows = JSON.parse(out) as readonly { readonly role: string; readonly holders: string }[];
    expect(rows.find(({ role }) => role === 'managing-director')?.holders).toBe('Avery Fictional');
    expect(rows.find(({ role }) => role === 'buyer')?.holders).toBe('NOBODY');
  });
});
