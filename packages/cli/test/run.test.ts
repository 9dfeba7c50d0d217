// The command as its users call it: exit codes, streams, formats. Run in this process on manuals in temporary folders.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formats } from '@clausemark/reporters';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { commands } from '../src/commands.ts';
import { verbNames } from '../src/command/verb-names.ts';
import { run } from '../src/run.ts';
import { version } from '../src/version.ts';
import { fakeIo } from './fake-io.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-cli-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function command(cwd: string, ...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const io = fakeIo(cwd);
  const code = await run(args, io);
  return { code, ...io.written };
}

const overdue = [
  '---',
  'id: QP-841',
  'title: Suppliers',
  'type: procedure',
  'revision: A',
  'status: released',
  'review: { interval: P12M, last: 2020-01-01 }',
  '---',
  '',
  '# Suppliers',
  '',
  'Text.',
  '',
].join('\n');

const config = 'standards: [as9120@B]\nrules:\n  clause-covered: off\n  mandatory-documents: off\n';
const dirty = folderWith({ 'clausemark.yaml': config, 'procedures/QP-841-suppliers.md': overdue });

test('the nightly run reads everything anew and keeps nothing', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'clausemark-night-'));
  vi.stubEnv('XDG_CACHE_HOME', cache);
  try {
    await command(dirty, 'check', '--nightly');
    expect(readdirSync(cache)).toEqual([]);
    await command(dirty, 'check');
    expect(readdirSync(cache)).toEqual(['clausemark']);
  } finally {
    vi.unstubAllEnvs();
    rmSync(cache, { recursive: true, force: true });
  }
});

describe('could not do the job: exit 2', () => {
  test.each([
    ['no document', [], 'No controlled document'],
    ['a mistyped folder', ['nowhere'], 'no folder "nowhere"'],
    ['a mistyped folder of a verb', ['coverage', 'nowhere'], 'There is no folder'],
    ['a mistyped verb with a flag', ['cover', '--json'], 'Did you mean `clausemark coverage`?'],
    ['a mistyped verb', ['chekc'], 'Did you mean `clausemark check`?'],
    [
      'an unknown flag',
      ['check', '--formt=json'],
      "Unknown option '--formt=json'.\n  Usage: clausemark check [folder]",
    ],
    [
      'nothing to act on',
      ['revise'],
      'The id is missing.\n  Usage: clausemark revise <id>; `clausemark revise --help`',
    ],
    [
      'help of a mistyped verb',
      ['help', 'chekc'],
      'There is no verb "chekc", so there is no help of it.\n  Did you mean check?',
    ],
    ['help of nothing', ['help', 'nosuch'], '`clausemark help` lists the verbs.'],
    ['no action', ['ledger'], 'The action is missing.'],
    ['no ledger without git', ['verify'], 'is not in a git repository'],
    ['a mistyped flag', ['check', '--formt', 'json'], "Unknown option '--formt'.\n  Did you mean --format? Usage:"],
    ['an unknown format', ['--format', 'sarfi'], 'Did you mean sarif?'],
    ['two formats on the terminal', ['--format', 'json', '--format', 'sarif'], 'Only one format'],
    ['a format with an empty file', ['--format', 'json='], 'names no file'],
    ['an impossible level', ['--fail-on', 'fatal'], 'invalid'],
    ['an unknown rule to show', ['check', '--rule', 'DAT04'], 'Did you mean DAT004?'],
    ['an unknown rule', ['explain', 'DAT04'], 'Did you mean DAT004?'],
    ['a rule nobody can have meant', ['explain', 'NOPE'], 'There is no rule "NOPE".\n  `clausemark rules`'],
    ['a type nobody can have meant', ['register', '--type', 'nope'], 'There is no type "nope".\n  There are: manual'],
    ['an unknown site action', ['site', 'biuld'], 'site build'],
    ['an impossible port', ['site', 'preview', '--port', '99999'], 'is not a port'],
    ['an extra argument', ['check', '.', 'more'], 'Too many arguments'],
  ])('%s', async (_, args, words) => {
    const { code, out, err } = await command(folderWith({}), ...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(out).toBe('');
  });

  test('a day that does not exist', async () => {
    const { code, err } = await command(dirty, '--today', '2026-02-30');
    expect([code, err]).toEqual([2, expect.stringContaining('is not a date')]);
  });

  test('a broken clausemark.yaml, with the place', async () => {
    const { code, err } = await command(
      folderWith({ 'clausemark.yaml': 'timezone: UTC\nstandrads: []\n', 'procedures/a.md': overdue }),
    );
    expect(code).toBe(2);
    expect(err).toMatch(/clausemark\.yaml/);
    expect(err).toContain('standards');
  });

  test('a clausemark.yaml that is a folder, empty or not', async () => {
    const folder = folderWith({ 'procedures/a.md': overdue });
    mkdirSync(join(folder, 'clausemark.yaml'));
    for (const name of ['', 'clausemark.yaml/x.yaml']) {
      if (name !== '') writeFileSync(join(folder, name), '');
      const { code, err } = await command(folder);
      expect([code, err]).toEqual([2, expect.stringContaining('no file clausemark.yaml')]);
    }
  });

  test('a rule that does not exist in clausemark.yaml', async () => {
    const { code, err } = await command(
      folderWith({ 'clausemark.yaml': 'rules: { review-overdu: off }\n', 'procedures/a.md': overdue }),
    );
    expect(code).toBe(2);
    expect(err).toContain('Did you mean `review-overdue`?');
  });

  test.each([
    'procedures/QP-841-suppliers.md',
    'clausemark.yaml',
    'procedures/report.json',
    'forms/F-841-01.xlsx',
    'control/approvals.yaml',
    'control/report.json',
    'acts/report.json',
    '.github/workflows/gate.yml',
    'standards/customer.yaml',
  ])('a report never goes to %s', async (file) => {
    const folder = folderWith({
      'clausemark.yaml': `${config}catalogues: standards/*.yaml\n`,
      'procedures/QP-841-suppliers.md': overdue,
      'forms/F-841-01.xlsx': 'no document',
      'control/approvals.yaml': 'rules: []\n',
      'acts/QP-841-B-withdraw.yaml': '',
      '.github/workflows/gate.yml': 'on: push\n',
      'standards/customer.yaml': 'id: acme\n',
    });
    const before = snapshot(folder);
    const { code, err } = await command(folder, '--format', `json=${file}`);
    expect([code, err]).toEqual([2, expect.stringContaining('The report would')]);
    expect(snapshot(folder)).toEqual(before);
  });

  test('a report takes the place of the one before it', async () => {
    const folder = folderWith({ 'clausemark.yaml': config, 'procedures/QP-841-suppliers.md': overdue });
    for (let round = 0; round < 2; round += 1)
      expect((await command(folder, '--format', 'json=report.json')).code).toBe(1);
  });

  test('two formats into one file', async () => {
    const { code, err } = await command(dirty, '--format', 'json=x', '--format', 'sarif=x');
    expect([code, err]).toEqual([2, expect.stringContaining('Two formats')]);
  });

  test('settings under the other spelling', async () => {
    const { code, err } = await command(folderWith({ 'clausemark.yml': '', 'procedures/a.md': overdue }));
    expect([code, err]).toEqual([2, expect.stringContaining('Rename it to clausemark.yaml')]);
  });

  test('a report that cannot be written', async () => {
    const { code, err } = await command(dirty, '--format', 'json=no/such/folder/x.json');
    expect([code, err]).toEqual([2, expect.stringContaining('Could not write')]);
  });
});

describe('check', () => {
  const today = ['--today', '2026-11-22'];

  test('warnings do not fail, unless asked for', async () => {
    const only = 'review-overdue';
    const off = [...(JSON.parse((await command(dirty, 'rules', '--json')).out) as { name: string }[])]
      .map(({ name }) => name)
      .filter((name) => name !== only);
    const folder = folderWith({
      'clausemark.yaml': `rules:\n${off.map((name) => `  ${name}: off\n`).join('')}`,
      'procedures/QP-841-suppliers.md': overdue,
    });
    expect((await command(folder, ...today)).code).toBe(0);
    expect((await command(folder, ...today, '--fail-on', 'warning')).code).toBe(1);
    expect((await command(folder, ...today, '--nightly')).code).toBe(1);
  });

  test('every format is made from the same result', async () => {
    const folder = folderWith({});
    const names = Object.keys(formats);
    const flags = names.flatMap((name) => ['--format', `${name}=${join(folder, name)}`]);
    const { code, out } = await command(dirty, ...today, ...flags);
    expect(code).toBe(1);
    expect(out).toBe('');
    const report = JSON.parse(readFileSync(join(folder, 'json'), 'utf8')) as { findings: { code: string }[] };
    expect(report.findings.length).toBeGreaterThan(0);
    for (const name of names.filter((item) => item !== 'json')) {
      const text = readFileSync(join(folder, name), 'utf8');
      for (const { code: rule } of report.findings)
        expect(`${name}: ${text}`).toContain(name === 'gitlab' || name === 'junit' ? '' : rule);
    }
  });

  test.runIf(process.platform === 'linux')('a file whose name is no UTF-8 text is called that', async () => {
    const folder = folderWith({ 'clausemark.yaml': 'version: 1\n', 'procedures/QP-1.md': overdue });
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/procedures/`), Buffer.from('Pr\u00fcfung.md', 'latin1')]), 'x');
    const { out } = await command(folder, 'check', '--format', 'concise');
    expect(out).toContain(
      'The file has a name that is no UTF-8 text (`procedures/Pr\\xfcfung.md`), so it cannot be read as a document.',
    );
    expect(out).not.toContain('holds bytes');
  });

  test('a file that is no UTF-8 text is named with the line of its first bad byte', async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'procedures'), { recursive: true });
    writeFileSync(
      join(folder, 'procedures/QP-841.md'),
      Buffer.from('---\nid: QP-841\n---\n\n# Pr\u00fcfen\n', 'latin1'),
    );
    for (const cache of [['--no-cache'], [], []]) {
      const { out } = await command(folder, ...today, '--format', 'json', ...cache);
      const { findings } = JSON.parse(out) as { findings: { message: string; start: unknown }[] };
      const unreadable = findings.find(({ message }) => message === 'unreadable');
      expect(unreadable?.start).toEqual({ line: 5, column: 5 });
    }
  });

  test('finds the manual from a sub-folder', async () => {
    const { out } = await command(join(dirty, 'procedures'), ...today, '--format', 'concise');
    expect(out).toContain('procedures/QP-841-suppliers.md:');
  });

  test('writes nothing into the manual', async () => {
    const before = snapshot(dirty);
    await command(dirty, ...today);
    await command(dirty, 'coverage');
    await command(dirty, 'register');
    expect(snapshot(dirty)).toEqual(before);
  });

  test('gives the same bytes twice', async () => {
    const first = await command(dirty, ...today, '--format', 'json');
    expect(await command(dirty, ...today, '--format', 'json')).toEqual(first);
  });

  test('appends the step summary in GitHub Actions', async () => {
    const folder = folderWith({ 'summary.md': 'before\n' });
    const io = fakeIo(dirty, { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') });
    await run(['--format', 'github', ...today], io);
    expect(io.written.out).toMatch(/^::(?:error|warning) file=procedures\/QP-841-suppliers\.md,line=/m);
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatch(/^before\n[^]*QP-841/);
  });
});

describe('data verbs', () => {
  test('coverage without gaps says so', async () => {
    const template = fileURLToPath(new URL('../../../manual-template/', import.meta.url));
    const { code, out } = await command(dirty, 'coverage', '--gaps', template);
    expect([code, out]).toEqual([0, expect.stringContaining('No gaps: every auditable clause')]);
    expect(out).not.toContain('Answered by');
  });

  test('impact names the places of a document from top to bottom', async () => {
    const links = 'QP-2 does.\n\nSee [it](b.md).\n\nAnd QP-2.\n\nSee [it](b.md).\n';
    const folder = folderWith({
      'clausemark.yaml': 'organisation: O\n',
      'procedures/a.md': `---\nid: QP-1\nsupersedes: [QP-2]\n---\n\n# A\n\n${links}`,
      'procedures/b.md': '---\nid: QP-2\n---\n\n# B\n',
    });
    const { out } = await command(folder, 'impact', 'QP-2', '--json');
    const lines = [...out.matchAll(/a\.md:(\d+)/g)].map(([, line]) => Number(line));
    expect(lines).toEqual([3, 8, 10, 12, 14]);
  });

  test('coverage counts and marks gaps', async () => {
    const { code, out } = await command(dirty, 'coverage', '--gaps', '--json');
    const rows = JSON.parse(out) as { clause: string; state: string }[];
    expect(code).toBe(0);
    expect(rows).toHaveLength(70);
    expect(rows.find((row) => row.clause === '8.4.1')?.state).toBe('GAP');
  });

  test('register lists the state, not the status', async () => {
    const rows = JSON.parse((await command(dirty, 'register', '--json')).out) as {
      id: string;
      state: string;
      reviewDue: string;
    }[];
    expect(rows).toEqual([expect.objectContaining({ id: 'QP-841', state: 'unknown', reviewDue: '2021-01-01' })]);
  });

  test('impact of an unknown id suggests', async () => {
    const { code, err } = await command(dirty, 'impact', 'QP-814');
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean QP-841?')]);
  });

  test('explain prints the page', async () => {
    const { code, out } = await command(dirty, 'explain', 'dat004');
    expect([code, out]).toEqual([0, expect.stringContaining('# DAT004 review-overdue')]);
  });

  test('config --print says what holds for a file', async () => {
    const { out } = await command(dirty, 'config', '--print', 'procedures/QP-841-suppliers.md');
    expect(out).toContain('type: procedure');
    expect(out).toContain('review-overdue: warning');
  });
});

test('names of verbs for suggestions are those of the table', () => {
  expect([...verbNames].sort()).toEqual([...commands.map((item) => item.name), 'help'].sort());
});

test('every verb has help with examples', async () => {
  for (const { name } of commands) {
    const { code, out } = await command('/', name, '--help');
    expect([code, out]).toEqual([0, expect.stringContaining('Examples:')]);
  }
});

test('help can be read at 80 columns: only a single word is longer', async () => {
  for (const args of [['--help'], ...commands.map(({ name }) => [name, '--help'])]) {
    const { out } = await command('/', ...args);
    const long = out.split('\n').filter((line) => line.length > 80 && / /.test(line.trim()));
    expect(long, args.join(' ')).toEqual([]);
  }
});

test('prints its version', async () => {
  expect(await command('/', '--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

function snapshot(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => {
      const stat = statSync(join(folder, path));
      return `${path} ${stat.mtimeMs} ${stat.isFile() ? readFileSync(join(folder, path), 'utf8').length : ''}`;
    });
}

test('coverage says how many of the gaps a draft excludes', async () => {
  const scope = overdue
    .replaceAll('QP-841', 'QM-001')
    .replace('type: procedure', 'type: manual')
    .replace('status: released', 'status: draft\nexclusions: [{ clause: 8.5.3, reason: Nothing of others is held. }]');
  const folder = folderWith({ 'clausemark.yaml': config, 'manual/QM-001-manual.md': scope });
  const { out } = await command(folder, 'coverage', '--summary', '--today', '2026-11-22');
  expect(out.replace(/\s+/g, ' ')).toContain('70 gaps (1 excluded by a draft).');
  expect((await command(dirty, 'coverage', '--summary')).out.replace(/\s+/g, ' ')).toContain('70 gaps.');
});

test('coverage without a standard proposes none of another company, and names those without a catalogue', async () => {
  const coverageOf = async (settings: string): Promise<string> =>
    (await command(folderWith({ 'clausemark.yaml': settings, 'procedures/a.md': overdue }), 'coverage')).err;
  expect(await coverageOf('version: 1')).toContain('names no standard, so there is nothing to cover');
  expect(await coverageOf('standards: [as9100@D]')).toContain(
    'names no standard that Clausemark has a catalogue of (as9100@D)',
  );
});

test('--rule shows one rule alone, says so, and the exit code is about it', async () => {
  const { code, out } = await command(dirty, 'check', '--rule', 'dat004', '--format', 'json', '--today', '2026-11-22');
  const report = JSON.parse(out) as { rules: string[]; findings: { code: string }[]; notChecked: string[] };
  expect([code, report.rules]).toEqual([0, ['review-overdue']]);
  expect(new Set(report.findings.map((finding) => finding.code))).toEqual(new Set(['DAT004']));
  expect(report.notChecked[0]).toBe('rules other than review-overdue (--rule)');
  const more = await command(dirty, 'check', '--rule', 'DAT004', '--rule', 'required-sections');
  expect(more.code).toBe(1);
  expect(more.out).toContain('1 document, 2 rules, 70 clauses');
});

test.each([
  ['a rule about changes', 'CHG001', 'version: 1\n'],
  ['a rule that is off', 'TXT001', 'version: 1\nrules: { placeholder: off }\n'],
])('--rule with %s that is not examined is no success', async (_, rule, settings) => {
  const folder = folderWith({ 'clausemark.yaml': settings, 'procedures/a.md': overdue });
  const { code, out, err } = await command(folder, 'check', '--rule', rule);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('Not examined: ');
});

test('--rule does not hide that a document cannot be read: the rule has not seen it', async () => {
  const folder = folderWith({
    'clausemark.yaml': config,
    'procedures/a.md': overdue,
    'procedures/b.md': '---\nid: [\n---\n',
  });
  const { code, out } = await command(folder, 'check', '--rule', 'TXT001');
  expect(code).toBe(1);
  expect(out).toContain('META001 front-matter-valid');
});

test('impact names a document once, with the lines of its references; other formats have one row each', async () => {
  const referring = (id: string, lines: number): string =>
    overdue.replaceAll('QP-841', id).replace('Text.', Array.from({ length: lines }, () => 'See QP-841.').join('\n\n'));
  const folder = folderWith({
    'clausemark.yaml': config,
    'procedures/QP-841-suppliers.md': overdue,
    'procedures/QP-842-a.md': referring('QP-842', 2),
    'procedures/QP-843-b.md': referring('QP-843', 9),
    'procedures/QP-844-c.md': referring('QP-844', 1),
    'procedures/QP-844-c.de.md': referring('QP-844', 1).replace('type:', 'lang: de\ntype:'),
  });
  const { out } = await command(folder, 'impact', 'QP-841', '--today', '2026-11-22');
  expect(out).toContain('procedures/QP-842-a.md:12, 14\n');
  expect(out.replace(/\s+/g, ' ')).toContain('procedures/QP-843-b.md:12, 14, 16, 18, 20, 22, and 3 more');
  expect(out.match(/QP-843 /g)).toHaveLength(1);
  expect(out).toContain('procedures/QP-844-c.md:12\n');
  expect(out).toContain('procedures/QP-844-c.de.md:13\n');
  const json = await command(folder, 'impact', 'QP-841', '--today', '2026-11-22', '--format', 'json');
  expect(json.out.match(/"QP-843"/g)).toHaveLength(9);
});

test('impact of a section that nothing refers to says so, without an empty table', async () => {
  const { code, out } = await command(dirty, 'impact', 'QP-841#suppliers', '--today', '2026-11-22');
  expect([code, out]).toEqual([
    0,
    '\nNothing refers to QP-841#suppliers (Suppliers), and no clause is claimed by it.\n',
  ]);
});
