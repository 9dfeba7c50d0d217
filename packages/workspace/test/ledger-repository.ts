// Real repositories with a real ledger branch, for tests.
import { LedgerBuilder } from '../../control/src/testing/ledger-builder.ts';
import { objectPath } from '../src/ledger/ledger-files.ts';
import { madeOnce } from '../../testing/src/made-once.ts';
import { commit, git, temporaryFolder, writeFiles } from './repository.ts';

export type Files = Readonly<Record<string, string | Buffer>>;

export function company(): LedgerBuilder {
  return new LedgerBuilder().release().release({ doc: 'QP-08' });
}

/** The files of a ledger as its branch holds them. */
export function ledgerFiles(builder: LedgerBuilder, text = builder.text): Files {
  const objects = [...text.matchAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g)].flatMap(([hash]) => {
    const bytes = builder.store(hash);
    return bytes === undefined ? [] : [[objectPath(hash), Buffer.from(bytes)] as const];
  });
  return { 'ledger.jsonl': text, ...Object.fromEntries(objects) };
}

/** A repository with a main branch and these files on the branch of the ledger. */
export function withLedger(files: Files, main: Files = { 'clausemark.yaml': '', 'a.md': 'text' }): string {
  const root = temporaryFolder();
  madeOnce(root, [files, main], () => fill(root, files, main));
  return root;
}

function fill(root: string, files: Files, main: Files): void {
  git(root, 'init', '--quiet', '--initial-branch=main');
  writeFiles(root, main);
  commit(root);
  git(root, 'checkout', '--quiet', '--orphan', 'clausemark-ledger');
  git(root, 'rm', '--quiet', '-r', '-f', '.');
  writeFiles(root, files);
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message=ledger');
  git(root, 'checkout', '--quiet', 'main');
}
