// Folders of the bench, and the manuals in them, made when first asked for and kept for the next run.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateLedger } from './ledger/generate-ledger.ts';
import { generateManual } from './generate-manual.ts';
import { makeHugoSite } from './site/hugo-site.ts';

/** Outside the repository: inside it, the ignore rules of the repository would hold for what is measured. */
export const workFolder: string = join(process.env['CLAUSEMARK_BENCH'] ?? tmpdir(), 'clausemark-bench');
export const cacheFolder: string = join(workFolder, 'cache');
export const peersFolder: string = fileURLToPath(new URL('peers/', import.meta.url));

/** One finding in a hundred documents, so that a check has something to print. */
const DOCUMENTS_PER_FINDING = 100;

export async function manualOf(documents: number): Promise<string> {
  const folder = join(workFolder, `manual-${documents}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.tmp`;
  rmSync(unfinished, { recursive: true, force: true });
  await generateManual({ folder: unfinished, documents, findings: Math.ceil(documents / DOCUMENTS_PER_FINDING) });
  renameSync(unfinished, folder);
  execFileSync('git', ['update-index', '-q', '--refresh'], { cwd: folder });
  return folder;
}

/** The same manual as a site of Hugo, made once. */
export async function hugoOf(documents: number): Promise<string> {
  const folder = join(workFolder, `hugo-${documents}`);
  if (!existsSync(folder)) makeHugoSite(await manualOf(documents), folder);
  return folder;
}

/** A ledger of that many entries, made once. */
export function ledgerOf(entries: number): string {
  const folder = join(workFolder, `ledger-${entries}`);
  if (existsSync(folder)) return folder;
  rmSync(`${folder}.tmp`, { recursive: true, force: true });
  generateLedger(`${folder}.tmp`, entries);
  renameSync(`${folder}.tmp`, folder);
  return folder;
}

const CORPORA = '/work/shared/corpora';
const REAL_FILES = 14_000;

/**
 * Stands in for a real repository of 14,000 Markdown files: real documents (proposals, handbooks, procedures) copied side by
 * side until there are enough. Undefined where the collection is not on this machine.
 */
export function realRepository(): string | undefined {
  const folder = join(workFolder, 'real');
  if (existsSync(folder)) return folder;
  if (!existsSync(CORPORA)) return undefined;
  const sources = readdirSync(CORPORA).filter((name) => name !== 'nasty' && !name.endsWith('.md'));
  const inOneCopy = sources.reduce((sum, name) => sum + countMarkdown(join(CORPORA, name)), 0);
  const unfinished = `${folder}.tmp`;
  rmSync(unfinished, { recursive: true, force: true });
  for (let copy = 0; copy * inOneCopy < REAL_FILES; copy += 1) {
    for (const name of sources)
      cpSync(join(CORPORA, name), join(unfinished, `procedures/copy-${copy}/${name}`), {
        recursive: true,
        filter: isMarkdownOrFolder,
      });
  }
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, 'clausemark.yaml'), 'version: 1\nstandards: [as9120@B]\n');
  const git = (...args: string[]): void => void execFileSync('git', args, { cwd: unfinished, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('-c', 'user.name=Bench', '-c', 'user.email=bench@bench.example', 'commit', '--quiet', '--message=Copies');
  renameSync(unfinished, folder);
  return folder;
}

function isMarkdownOrFolder(path: string): boolean {
  return path.endsWith('.md') || !/\.[a-z0-9]+$/i.test(path);
}

function countMarkdown(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).length;
}
