// The files of the repository that the doctor looks at: workflows and CODEOWNERS, from its top, wherever in it the manual lies.
import { join, relative } from 'node:path';
import type { WorkflowText } from '@clausemark/platforms';
import { fileReader, findRoot, folderInRepository, listFiles } from '@clausemark/workspace';

export interface RepositoryFiles {
  readonly workflows: readonly WorkflowText[];
  readonly read: (path: string) => string | undefined;
}

export async function repositoryFiles(root: string): Promise<RepositoryFiles> {
  const manual = findRoot(root);
  const top = join(manual, relative(folderInRepository(root) || '.', '.'));
  // A sparse checkout may lack them; git and the platform have them all the same.
  const leftOut = 'from-git';
  const bytes = await fileReader({ root: top, leftOut });
  const read = (path: string): string | undefined => {
    const content = bytes(path);
    return content === undefined ? undefined : Buffer.from(content).toString('utf8');
  };
  const paths = (await listFiles({ root: top, leftOut })).filter((path) =>
    /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path),
  );
  return { workflows: paths.map((path) => ({ path, text: read(path) ?? '' })), read };
}
