// Changes of control/people.yaml and control/roles.yaml: minimal edits, and what comes out must fit the schema.
import { changeDataFile, EditError, validateData, type Manual, type YamlChange } from '@clausemark/manual';
import type { FileWrite } from '@clausemark/workspace';

import { VerbError } from '../output/verb-error.ts';

/** These files decide what the gate does, so they never change together with documents. */
export const GATE_NOTE =
  'control/ is what the gate goes by: commit it in a pull request of its own, without documents; two of its approvers must approve it.';

/**
 * The file with changes made.
 *
 * @param empty text of the file when there is none yet
 * @throws VerbError when it cannot be changed safely, or would no longer be right
 */
export function changedControlFile(
  manual: Manual,
  path: string,
  { schema, empty }: { readonly schema: Parameters<typeof validateData>[2]; readonly empty: string },
  changes: readonly YamlChange[],
): FileWrite {
  const before = manual.source(path)?.text;
  if (before === undefined && manual.files.has(path))
    throw new VerbError(
      `${path} cannot be read.`,
      'Make it a regular UTF-8 file; `clausemark check` says what is wrong.',
    );
  const after = changed(path, before ?? empty, changes);
  const [problem] = validateData(path, after, schema).problems;
  if (problem !== undefined) throw new VerbError(`${path} would not be right: ${problem.message}`, problem.mend);
  return { path, before, after };
}

function changed(path: string, text: string, changes: readonly YamlChange[]): string {
  try {
    return changeDataFile(text, changes);
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new VerbError(`${path} cannot be changed. ${error.message}`, 'Nothing was written.');
  }
}
