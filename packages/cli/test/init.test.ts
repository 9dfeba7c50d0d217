// `clausemark init` and `clausemark new` as their users call them, in temporary folders.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function emptyFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'clausemark-init-'));
  made.push(path);
  return path;
}

async function call(cwd: string, ...args: readonly string[]) {
  const io = fakeIo(cwd);
  const code = await run(args, io);
  return { code, ...io.written };
}

const COMPANY = ['--company', 'Kestrel Parts', '--site', '1 Test Road, Exampleton', '--standard', 'as9120@B'];
const init = (cwd: string, ...more: readonly string[]) =>
  call(cwd, 'init', ...COMPANY, '--today', '2026-11-22', ...more);

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => !path.startsWith('.git/'));
}

test.runIf(process.platform === 'linux')('a folder that cannot be made is said so, at once', async () => {
  const { code, err } = await init(emptyFolder(), '/proc/x/y');
  expect([code, err]).toEqual([2, expect.stringContaining('The folder /proc/x/y cannot be made')]);
});

describe('a manual of one’s own', () => {
  test('is written as drafts in a fresh repository', async () => {
    const root = emptyFolder();
    const { code, out, err } = await init(root);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('all of them drafts');
    expect(existsSync(join(root, '.git'))).toBe(true);
    const documents = filesIn(root).filter((path) => /\/[A-Z]+-\d.*\.md$/.test(path));
    expect(documents.length).toBeGreaterThan(25);
    for (const path of documents) {
      const text = readFileSync(join(root, path), 'utf8');
      expect(text).toContain('\nstatus: draft\n');
      expect(text).not.toContain('effective_date');
    }
  });

  test('names the company everywhere, and nobody of the template', async () => {
    const root = emptyFolder();
    await init(root, '--domain', 'manual.kestrel.example');
    const left = filesIn(root).filter((path) => isNamed(join(root, path)));
    expect(left).toEqual([]);
  });

  test.each([
    ['github', '.github/workflows/manual-gate.yml'],
    ['gitlab', '.gitlab-ci.yml'],
    ['azure', 'azure-pipelines.yml'],
    ['bitbucket', 'bitbucket-pipelines.yml'],
  ])('has the workflows of %s', async (host, path) => {
    const root = emptyFolder();
    const { out } = await init(root, '--host', host);
    expect(readFileSync(join(root, path), 'utf8')).toContain('clausemark');
    expect(out).toContain('Workflows were written');
  });

  test('speaks the language of the interface that was chosen, and says that the texts are in English', async () => {
    const root = emptyFolder();
    const { out } = await init(root, '--interface-language', 'de');
    expect(readFileSync(join(root, 'clausemark.yaml'), 'utf8')).toMatch(/^site:\n(?: {2}.*\n)* {2}language: de$/m);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('the texts of the template are in English');
    const english = emptyFolder();
    expect((await init(english)).out.replaceAll(/\s+/g, ' ')).not.toContain('texts of the template');
    expect(readFileSync(join(english, 'clausemark.yaml'), 'utf8')).toMatch(/^ {2}language: en$/m);
    expect((await init(emptyFolder(), '--interface-language', 'klingon')).code).toBe(2);
  });

  test('says everything that is missing at once', async () => {
    const { code, err } = await call(emptyFolder(), 'init', '--company', 'X');
    expect(code).toBe(2);
    expect(err).toContain('standard (--standard) is missing');
    expect(err).toContain('company.site (--site) is missing');
  });

  test('takes answers from a file, flags win', async () => {
    const root = emptyFolder();
    writeFileSync(
      join(root, 'answers.yaml'),
      'standard: as9120@B\ncompany: { name: One, site: Here }\nids: serial\nroles:\n  quality-manager: [{ name: Robin Example }]\n',
    );
    const { code, out } = await call(root, 'init', 'm', '--answers', 'answers.yaml', '--company', 'Two', '--json');
    expect(code).toBe(0);
    expect((JSON.parse(out) as { answers: { company: { name: string } } }).answers.company.name).toBe('Two');
    expect(readFileSync(join(root, 'm/control/roles.yaml'), 'utf8')).toContain('{ person: robin-example }');
    expect(readdirSync(join(root, 'm/procedures'))[0]).toMatch(/^QP-01-/);
  });

  test('with several sites: each stands in the scope and on the certificate', async () => {
    const root = emptyFolder();
    await init(root, '--site', '2 Dock Lane, Samplewick');
    const scope = readFileSync(join(root, 'manual/QM-001-quality-manual.md'), 'utf8');
    expect(scope).toContain('| Site 1 | 1 Test Road, Exampleton; done there: tbd |');
    expect(scope).toContain('| Site 2 | 2 Dock Lane, Samplewick; done there: tbd |');
    expect(scope).not.toContain('one site');
    expect(readFileSync(join(root, 'forms/F-860-01-certificate-of-conformity.md'), 'utf8')).toContain(
      'the one that delivers: 1 Test Road, Exampleton; 2 Dock Lane, Samplewick |',
    );
  });

  test('with the sites of a file, one or several', async () => {
    const sitesOf = async (site: string): Promise<unknown> => {
      const root = emptyFolder();
      writeFileSync(join(root, 'a.yaml'), `standard: as9120@B\ncompany: { name: One, site: ${site} }\n`);
      const { out } = await call(root, 'init', 'm', '--answers', 'a.yaml', '--json', '--dry-run');
      return (JSON.parse(out) as { answers: { company: { site: unknown } } }).answers.company.site;
    };
    expect(await sitesOf('Here')).toEqual(['Here']);
    expect(await sitesOf('[Here, There]')).toEqual(['Here', 'There']);
  });

  test.each([
    [['aviation', 'space', 'defense'], 'Resale to aviation, space and defense customers | inside', undefined],
    [['space', 'defense'], 'Resale to space and defense customers | inside', 'Resale to aviation customers | outside'],
    [[], 'Resale to customers in tbd | inside', 'Resale to other customers | outside | tbd'],
  ])('for the markets %j', async (markets, inside, outside) => {
    const root = emptyFolder();
    await init(root, ...markets.flatMap((market) => ['--market', market]));
    const decisions = readFileSync(join(root, 'registers/F-430-01-scope-and-applicability.md'), 'utf8');
    expect(decisions).toContain(inside);
    expect(decisions.match(/^\| (Resale.*? \| outside(?: \| tbd)?)/gm)?.map((row) => row.slice(2)) ?? []).toEqual(
      outside === undefined ? [] : [outside],
    );
  });

  test('a wrong answer, part or role writes nothing', async () => {
    for (const wrong of [
      ['--retention', 'ten years'],
      ['--without', 'moon'],
      ['--market', 'moon'],
      ['--site', 'one | two'],
      ['--answers', 'none.yaml'],
    ]) {
      const root = emptyFolder();
      const { code, err } = await init(root, ...wrong);
      expect(code).toBe(2);
      expect(err).not.toContain('clausemark broke');
      expect(readdirSync(root)).toEqual([]);
    }
  });

  test('never writes over what is there', async () => {
    const root = emptyFolder();
    writeFileSync(join(root, 'README.md'), 'mine\n');
    const { out } = await init(root);
    expect(out).toContain('README.md was there and stays as it is.');
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('mine\n');
    const again = await init(root);
    expect(again.code).toBe(2);
    expect(again.err).toContain('--update');
  });

  test('a small company has fewer procedures that claim the same clauses', async () => {
    const claims = async (...more: readonly string[]) => {
      const root = emptyFolder();
      const { out } = await init(root, '--json', ...more);
      const { report } = JSON.parse(out) as { report: { standards: { draftOnly: number }[]; counts: object } };
      return { root, count: readdirSync(join(root, 'procedures')).length, report };
    };
    const [full, small] = [await claims(), await claims('--small')];
    expect(small.count).toBeLessThan(full.count);
    expect(small.report.standards).toEqual(full.report.standards);
    expect(small.report.counts).toEqual(full.report.counts);
    expect(readFileSync(join(small.root, 'control/approvals.yaml'), 'utf8')).toMatch(/^sod: small-team$/m);
  });

  test('a manual for ISO 9001 alone has few procedures, unless somebody asks for each', async () => {
    const procedures = async (...more: readonly string[]): Promise<[number, string]> => {
      const root = emptyFolder();
      const company = COMPANY.map((word) => (word === 'as9120@B' ? 'iso9001@2015' : word));
      expect((await call(root, 'init', ...company, '--today', '2026-11-22', ...more)).code).toBe(0);
      const rules = readFileSync(join(root, 'control/approvals.yaml'), 'utf8');
      return [readdirSync(join(root, 'procedures')).length, /^sod: .*$/m.exec(rules)?.[0] ?? ''];
    };
    expect(await procedures()).toEqual([12, 'sod: strict']);
    expect(await procedures('--procedures', 'separate')).toEqual([26, 'sod: strict']);
  });

  test('inside another repository nothing is written, unless it is to be a part of it', async () => {
    const root = emptyFolder();
    mkdirSync(join(root, 'tool/.git'), { recursive: true });
    const inside = join(root, 'tool/my-manual');
    mkdirSync(inside);
    const { code, err } = await init(inside);
    expect([code, readdirSync(inside)]).toEqual([2, []]);
    expect(err).toContain('--no-git');
    expect((await init(inside, '--no-git')).code).toBe(0);
    expect((await init(join(root, 'tool'))).code).toBe(0);
  });

  test.each([
    ['{ processes: true }', ['This standard does not fit what you do. Work that changes product is outside AS9120']],
    ['{ distributes: true, electronics: true }', ['Electronic parts from the open market: consider AS6081']],
    ['{ distributes: true }', []],
  ])('answers that say what the company does, %s, get the advice that a person would get', async (business, advice) => {
    const root = emptyFolder();
    const answers = join(emptyFolder(), 'answers.yaml');
    writeFileSync(answers, `business: ${business}\n`);
    const { out } = await init(root, '--answers', answers, '--json');
    const said = (JSON.parse(out) as { advice?: string[] }).advice ?? [];
    expect(said).toEqual(advice.map((text) => expect.stringContaining(text)));
  });

  test('parts that few need under ISO 9001 are left out unless they are asked for, and nothing is said about them', async () => {
    const written = async (...more: readonly string[]): Promise<string> => {
      const root = emptyFolder();
      const company = COMPANY.map((word) => (word === 'as9120@B' ? 'iso9001@2015' : word));
      expect((await call(root, 'init', ...company, '--today', '2026-11-22', ...more)).code).toBe(0);
      return filesIn(root)
        .filter((path) => path.endsWith('.md'))
        .map((path) => readFileSync(join(root, path), 'utf8'))
        .join('\n');
    };
    const [lean, asked, named] = [
      await written(),
      await written('--with', 'shelf-life'),
      await written('--without', 'shelf-life'),
    ];
    const none = 'No product with a limited shelf life is sold.';
    expect([lean.includes('F-854-01'), lean.includes(none)]).toEqual([false, false]);
    expect([asked.includes('F-854-01'), asked.includes('ESD bench')]).toEqual([true, false]);
    expect([named.includes(none), named.includes('ESD bench')]).toEqual([true, true]);
  });

  test('npm create clausemark is the same', () => {
    const launcher = fileURLToPath(new URL('../../create-clausemark/bin/create-clausemark.js', import.meta.url));
    const args = ['m', ...COMPANY, '--dry-run', '--json'];
    const result = execFileSync(process.execPath, [launcher, ...args], { cwd: emptyFolder(), encoding: 'utf8' });
    expect((JSON.parse(result) as { written: string[] }).written).toContain('clausemark.yaml');
  });

  test('one person alone is told that nobody approves their own work', async () => {
    const root = emptyFolder();
    const answers = join(emptyFolder(), 'answers.yaml');
    writeFileSync(answers, 'roles: { quality-manager: [{ name: Sam Solo }], buyer: [{ name: Sam Solo }] }\n');
    const { out } = await init(root, '--answers', answers);
    expect(out).toContain('Nobody approves');
    expect(out.split('\n').filter((line) => line.length > 80 && !line.startsWith(' '))).toEqual([]);
  });

  test.each([
    [['instruction', '--for', 'QP-842'], 'instructions/WI-842-01-caliper.md'],
    [['record', '--clause', '9.3.3'], 'records/R-933-01-caliper.md'],
    [['policy', '--clause', '7.3'], 'policies/POL-730-caliper.md'],
    [['procedure', '--clause', '8.4.1.1'], 'procedures/QP-844-caliper.md'],
  ])('a new %j gets its number', async (args, path) => {
    const root = emptyFolder();
    await init(root);
    expect((await call(root, 'new', ...args, '--title', 'Caliper')).out).toContain(`Wrote ${path}`);
  });

  test('numbers in a row go on, whatever the clause', async () => {
    const root = emptyFolder();
    await init(root, '--ids', 'serial');
    const { out } = await call(root, 'new', 'procedure', '--clause', '7.3', '--title', 'Caliper');
    expect(out).toContain('Wrote procedures/QP-31-caliper.md');
    expect(readFileSync(join(root, 'clausemark.yaml'), 'utf8')).not.toContain('QP-842');
  });

  test('a dry run writes nothing', async () => {
    const root = emptyFolder();
    expect((await init(root, '--dry-run')).out).toContain('clausemark.yaml');
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('a newer template', () => {
  const older = async () => {
    const root = emptyFolder();
    await init(root);
    const path = join(root, '.clausemark/generated.json');
    const record = JSON.parse(readFileSync(path, 'utf8')) as { files: Record<string, string> };
    const name = 'procedures/QP-841-supplier-approval.md';
    const text = record.files[name] ?? '';
    record.files[name] = text.replace('## Purpose\n', '## Purpose\n\nAn older sentence.\n');
    writeFileSync(path, JSON.stringify(record));
    writeFileSync(join(root, name), record.files[name]);
    return { root, name };
  };

  test('is shown, and taken when accepted', async () => {
    const { root, name } = await older();
    const shown = await call(root, 'init', '--update');
    expect([shown.code, shown.out]).toEqual([1, expect.stringContaining(name)]);
    expect(readFileSync(join(root, name), 'utf8')).toContain('An older sentence.');
    expect((await call(root, 'init', '--update', '--accept', name)).code).toBe(0);
    expect(readFileSync(join(root, name), 'utf8')).not.toContain('An older sentence.');
    expect((await call(root, 'init', '--update')).out).toContain('changes nothing here');
  });

  test('never over what both sides changed', async () => {
    const { root, name } = await older();
    const mine = readFileSync(join(root, name), 'utf8').replace('An older sentence.', 'Our own sentence.');
    writeFileSync(join(root, name), mine);
    expect((await call(root, 'init', '--update', '--accept', 'all')).code).toBe(1);
    expect((await call(root, 'init', '--update', '--accept', name)).err).toContain('by hand');
    expect(readFileSync(join(root, name), 'utf8')).toBe(mine);
  });

  test('shows the differences, and settles what was compared by hand', async () => {
    const { root, name } = await older();
    const mine = readFileSync(join(root, name), 'utf8').replace('An older sentence.', 'Our own sentence.');
    writeFileSync(join(root, name), mine);
    const shown = await call(root, 'init', '--update', '--diff');
    expect([shown.code, shown.out]).toEqual([1, expect.stringContaining('\n-An older sentence.\n')]);
    expect(shown.out).toContain('to be done by hand');
    const settled = await call(root, 'init', '--update', '--settle', name);
    expect([settled.code, settled.out]).toEqual([0, expect.stringContaining(`settled ${name}`)]);
    expect(readFileSync(join(root, name), 'utf8')).toBe(mine);
    expect((await call(root, 'init', '--update')).out).toContain('changes nothing here');
    expect((await call(root, 'init', '--update', '--settle', name)).err).toContain('changes no');
  });

  test('never through a link', async () => {
    const { root, name } = await older();
    const outside = join(emptyFolder(), 'outside.md');
    writeFileSync(outside, readFileSync(join(root, name)));
    rmSync(join(root, name));
    symlinkSync(outside, join(root, name));
    const before = readFileSync(outside, 'utf8');
    expect((await call(root, 'init', '--update', '--accept', name)).code).toBe(2);
    expect(readFileSync(outside, 'utf8')).toBe(before);
  });

  test('a manual that init did not make', async () => {
    const { code, err } = await call(emptyFolder(), 'init', '--update');
    expect([code, err]).toEqual([2, expect.stringContaining('generated.json is not there')]);
  });
});

describe('a new document', () => {
  const manual = (): string => {
    const root = emptyFolder();
    mkdirSync(join(root, 'procedures'));
    writeFileSync(
      join(root, 'clausemark.yaml'),
      'standards: [as9120@B]\ntypes:\n  procedure: { id: "QP-{nnn}" }\n  form: { id: "F-{nnn}-{nn}" }\n',
    );
    writeFileSync(
      join(root, 'procedures/QP-841-a.md'),
      '---\nid: QP-841\ntitle: Suppliers\ntype: procedure\nstatus: draft\n---\n\n# Suppliers\n',
    );
    return root;
  };

  test('has the next free id, the required sections, and is a draft', async () => {
    const root = manual();
    const { code, out } = await call(root, 'new', 'procedure', '--title', 'Stock taking', '--clause', '8.5.2');
    expect([code, out]).toEqual([0, expect.stringContaining('procedures/QP-852-stock-taking.md')]);
    const text = readFileSync(join(root, 'procedures/QP-852-stock-taking.md'), 'utf8');
    expect(text).toContain('status: draft');
    expect(text).toContain('8.5.2#procedure');
    expect(text.match(/^## .*$/gm)).toEqual([
      '## Purpose',
      '## Scope',
      '## Responsibilities',
      '## Procedure',
      '## Records',
      '## References',
      '## Revision history',
    ]);
  });

  test.each([
    [['new', 'poem', '--title', 'x'], 'no type of document "poem"'],
    [['new', 'form', '--title', 'x'], 'No id follows'],
    [['new', 'external', '--title', 'x'], 'no id template for external'],
    [['new', 'form', '--title', 'x', '--for', 'QP-9'], 'There is no document QP-9'],
    [['new', 'procedure', '--clause', '8.5.2'], 'needs a title'],
    [['new', 'procedure', '--title', 'x', '--id', 'QP-841'], 'is or was used'],
    [['new', 'procedure', '--title', 'x', '--id', 'SOP-1'], 'does not fit'],
    [['new', 'procedure', '--title', 'x', '--clause', '8.9'], '`8.9` is no clause'],
  ])('%j writes nothing', async (args, message) => {
    const root = manual();
    const before = filesIn(root);
    const { code, err } = await call(root, ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(filesIn(root)).toEqual(before);
  });
});

function isNamed(path: string): boolean {
  try {
    return /larkfield|fictional/i.test(readFileSync(path, 'utf8'));
  } catch {
    return false;
  }
}
