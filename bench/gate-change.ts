// A change of 20 documents as a commit on no branch anybody works on, and the evidence of it: what the gate is measured with.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from './places.ts';

export const CHANGE = 'refs/heads/bench-change';
export const evidenceFile: string = join(workFolder, 'evidence.json');

/** Commits a new line in each document; neither the index nor a file of the folder is touched. */
export function commitChange(folder: string, paths: readonly string[], line: string): void {
  const place = mkdtempSync(join(workFolder, 'index-'));
  const identity = ['-c', 'user.name=Bench', '-c', 'user.email=bench@bench.example'];
  const env = { ...process.env, GIT_INDEX_FILE: join(place, 'index') };
  const git = (args: readonly string[], input = ''): string =>
    execFileSync('git', [...identity, ...args], {
      cwd: folder,
      env,
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'inherit'],
    }).trim();
  try {
    git(['read-tree', 'HEAD']);
    for (const path of paths) {
      const blob = git(['hash-object', '-w', '--stdin'], `${readFileSync(join(folder, path), 'utf8')}\n${line}\n`);
      git(['update-index', '--cacheinfo', `100644,${blob},${path}`]);
    }
    const head = git(['commit-tree', git(['write-tree']), '-p', 'HEAD', '-m', 'A change of 20 documents']);
    git(['update-ref', CHANGE, head]);
    const said = { accounts: ['1'], commits: [], reviews: [], statements: [], gaps: [] };
    const evidence = {
      v: 'clausemark-evidence/1',
      host: 'bench.example',
      repo: 'bench/manual',
      change: 1,
      head,
      merge: null,
      mergedAt: null,
      ...said,
    };
    writeFileSync(evidenceFile, JSON.stringify(evidence));
  } finally {
    rmSync(place, { recursive: true });
  }
}
