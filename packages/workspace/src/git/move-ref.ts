// Moves a branch from the commit it was seen at to another, or not at all: compare and swap.
import { runGit } from './run-git.ts';
import { durable } from './write-blobs.ts';

/** @param from undefined when the branch must not exist yet. False: somebody else has moved it, or is moving it now. */
export async function moveRef(root: string, ref: string, to: string, from: string | undefined): Promise<boolean> {
  const old = from ?? '0'.repeat(to.length);
  const args = ['update-ref', '-m', 'clausemark ledger', ref, to, old];
  const { code } = await runGit(root, args, { accept: [0, 1, 128], settings: durable });
  return code === 0;
}
