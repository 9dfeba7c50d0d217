// `clausemark diff [ID] --base REF`: what changed in the documents. A view, never a verdict: exit code 0 whenever it could compare.
import { resolve } from 'node:path';
import { compareManuals, type Comparison, type DocumentChange, type ManualSide } from '@clausemark/control';
import { diffDocument, diffJson, diffMarkdown, diffText, type ManualDiff } from '@clausemark/reporters';
import { fileDigests, GitError, openManual, refNames } from '@clausemark/workspace';
import { closest, distance } from 'fastest-levenshtein';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { progress } from '../output/progress.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async (input) => {
  const at = textFlag(input.flags, 'base');
  if (at === undefined)
    throw new VerbError('Nothing to compare with.', 'Name a branch, tag or commit, for example --base origin/main.');
  const base = await sideAt(input, at);
  const head = await sideAt(input, textFlag(input.flags, 'at'));
  if (base.manual.documents.length + head.manual.documents.length === 0) {
    throw new VerbError(
      `No controlled document was found in ${base.manual.name} or ${head.manual.name}.`,
      'Check the folder, and `documents` and the folders of `types` in clausemark.yaml.',
    );
  }
  const comparison = compareManuals(base, head);
  const { roles } = base.manual;
  const diff: ManualDiff = {
    base: base.manual.name,
    head: textFlag(input.flags, 'at') === undefined ? `${head.manual.name} as it is on disk` : head.manual.name,
    asked: input.argument,
    changes: chosen(comparison, input.argument).map((change) => diffDocument(change, roles)),
    problems: comparison.problems,
  };
  input.io.out(render(diff, input));
  return 0;
};

async function sideAt({ flags, io }: VerbInput, at: string | undefined): Promise<ManualSide> {
  const root = resolve(io.cwd, textFlag(flags, 'root') ?? '.');
  const reading = progress(io, 'reading documents');
  try {
    const manual = await openManual({
      root,
      at,
      ...(flags['cache'] === false && { cache: false as const }),
      onProgress: ({ read, total }) => reading.update(read, total),
    });
    return { manual, fileDigest: await fileDigests({ root, at }) };
  } catch (error) {
    throw at !== undefined && error instanceof GitError && error.code === 'unknownRevision'
      ? await withNearest(error, root, at)
      : error;
  } finally {
    reading.end();
  }
}

async function withNearest(error: GitError, root: string, at: string): Promise<Error> {
  const names = ['HEAD', 'index', ...(await refNames(root))];
  const near = closest(at, names);
  return distance(at, near) > Math.max(2, at.length / 2)
    ? error
    : new VerbError(error.message, `Did you mean ${near}? ${error.mend}`);
}

/** All documents that changed; with an id that document in every language, changed or not. */
function chosen({ changes }: Comparison, id: string | undefined): DocumentChange[] {
  if (id === undefined) return changes.filter(({ kind }) => kind !== 'same');
  const found = changes.filter((change) => namesOf(change).includes(id));
  if (found.length > 0) return found;
  const names = changes.flatMap(namesOf);
  throw new VerbError(
    `No document has the id "${id}", before or after.`,
    `Did you mean ${closest(id, names)}? \`clausemark register\` lists them all.`,
  );
}

function namesOf({ base, head }: DocumentChange): string[] {
  return [base, head].flatMap((side) => (side === undefined ? [] : [side.id ?? side.path, side.key]));
}

function render(diff: ManualDiff, { flags, io }: VerbInput): string {
  const format = flags['json'] === true ? 'json' : textFlag(flags, 'format');
  if (format === 'json') return diffJson(diff);
  return format === 'markdown' ? diffMarkdown(diff) : diffText(diff, { width: io.columns, color: io.color });
}
