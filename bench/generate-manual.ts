// Makes a manual of any size for measurements: `node bench/generate-manual.ts FOLDER --documents 10000`.
// The same seed gives the same bytes. About 6 KB a document; every link, anchor and id leads somewhere.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInStandard } from '../packages/standards/src/index.ts';
import { body } from './manual/body.ts';
import { frontMatter } from './manual/front-matter.ts';
import { plan, type Plan } from './manual/plan.ts';
import { random } from './manual/random.ts';
import { clausemarkYaml, peopleYaml, rolesYaml } from './manual/settings.ts';

export interface ManualOptions {
  readonly folder: string;
  readonly documents: number;
  readonly seed?: number;
  /** Documents with an overdue review, spread evenly: each makes one finding. */
  readonly findings?: number;
  /** Make it a git repository with one commit. */
  readonly git?: boolean;
}

export async function generateManual(options: ManualOptions): Promise<void> {
  const { folder, documents, seed = 1, findings = 0, git = true } = options;
  const clauses = await requirements();
  const every = findings === 0 ? Infinity : Math.max(1, Math.floor(documents / findings));
  write(folder, 'clausemark.yaml', clausemarkYaml);
  write(folder, 'control/roles.yaml', rolesYaml);
  write(folder, 'control/people.yaml', peopleYaml);
  write(folder, 'control/waivers.yaml', 'waivers: []\n');
  for (let index = 0; index < documents; index += 1) {
    const overdue = index % every === 0 && index / every < findings;
    write(folder, plan(index).path, document(index, { documents, seed, clauses, overdue }));
  }
  if (git) commit(folder);
}

interface DocumentInput {
  readonly documents: number;
  readonly seed: number;
  readonly clauses: readonly Requirement[];
  readonly overdue: boolean;
}

function document(index: number, { documents, seed, clauses, overdue }: DocumentInput): string {
  const own = plan(index);
  const claimed = own.topics
    .map((_, nth) => clauses[(index * 5 + nth) % clauses.length])
    .filter((clause) => clause !== undefined);
  const records = formsNear(index, documents);
  const control = frontMatter({
    plan: own,
    clauses: claimed.map(({ number }) => number),
    records: records.map(({ id }) => id),
    overdue,
  });
  const answers = claimed.map(({ summary }) => summary);
  return control + body({ plan: own, count: documents, records, answers, random: random(seed * 1_000_003 + index) });
}

/** Up to three forms with the next indexes. */
function formsNear(index: number, documents: number): Plan[] {
  const near: Plan[] = [];
  for (let step = 1; step < 30 && near.length < 3; step += 1) {
    const candidate = plan((index + step) % documents);
    if (candidate.kind === 'form') near.push(candidate);
  }
  return near;
}

interface Requirement {
  readonly number: string;
  /** What a section that claims the clause talks about. */
  readonly summary: string;
}

async function requirements(): Promise<Requirement[]> {
  const standard = await builtInStandard('as9120@B');
  return (standard?.requirements ?? []).map(({ number, summary, topics }) => ({
    number,
    summary: `${summary} This covers ${topics.map(({ topic }) => topic).join(', ') || 'the work above'}.`,
  }));
}

const folders = new Set<string>();

function write(root: string, path: string, text: string): void {
  const file = join(root, path);
  const folder = dirname(file);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(file, text);
}

/** One commit. The index is written last, so that git need not read files again to know that they are unchanged. */
function commit(folder: string): void {
  const git = (...args: string[]): void =>
    void execFileSync(
      'git',
      ['-c', 'user.name=Bench', '-c', 'user.email=bench@bench.example', '-c', 'gc.auto=0', ...args],
      { cwd: folder, stdio: 'pipe' },
    );
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=Generated manual');
  git('update-index', '--refresh');
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      documents: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      findings: { type: 'string', default: '0' },
      'no-git': { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (folder === undefined)
    throw new Error('usage: node bench/generate-manual.ts FOLDER [--documents N] [--seed N] [--findings N] [--no-git]');
  await generateManual({
    folder: resolve(folder),
    documents: Number(values.documents),
    seed: Number(values.seed),
    findings: Number(values.findings),
    git: !values['no-git'],
  });
}
