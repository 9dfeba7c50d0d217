// Whether the next revision of a document has begun already: its number on disk is not the one of the last commit.
import { readFrontMatter, type ManualDocument } from '@clausemark/manual';
import { fileReader, GitError } from '@clausemark/workspace';
import { VerbError } from '../output/verb-error.ts';

/** @throws VerbError when it has. Without git, or for a document that no commit holds, nothing can be said. */
export async function refuseUnderWork(root: string, document: ManualDocument): Promise<void> {
  const committed = await revisionInHead(root, document);
  const current = document.text('revision');
  if (committed === undefined || committed === current) return;
  throw new VerbError(
    `${document.id} is revision ${committed} in the last commit and ${current} on disk: its next revision has begun.`,
    `Go on in the file, or take the change back first: git restore ${document.path}`,
  );
}

async function revisionInHead(root: string, document: ManualDocument): Promise<string | undefined> {
  try {
    const bytes = (await fileReader({ root, at: 'HEAD' }))(document.path);
    if (bytes === undefined) return undefined;
    const { entries } = readFrontMatter(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    const node = entries.find(({ key }) => key === document.field('revision')?.key)?.value;
    return node?.kind === 'scalar' && node.value.trim() !== '' ? node.value.trim() : undefined;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
