// `clausemark diff [ID] --base REF`, `clausemark diff ID REV..REV`: what changed. A view, never a verdict: exit 0 whenever it could compare.
import {
  compareManuals,
  DocumentSnapshot,
  type Comparison,
  type DocumentChange,
  type ManualSide,
} from '@clausemark/control';
import { diffDocument, diffHtml, diffJson, diffMarkdown, diffText, type ManualDiff } from '@clausemark/reporters';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { didYouMean } from '../command/did-you-mean.ts';
import { revisionSide } from '../diff/revision-side.ts';
import { sideAt } from '../diff/side-at.ts';
import { findDocument } from '../output/find-document.ts';
import { pathForId } from '../output/path-for-id.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async (input) => {
  const [range, ...more] = input.rest;
  if (more.length > 0) throw new VerbError('Too many words.', 'Write: clausemark diff ID REV..REV');
  input.io.out(render(range === undefined ? await ofManuals(input) : await ofRevisions(input, range), input));
  return 0;
};

async function ofManuals(input: VerbInput): Promise<ManualDiff> {
  const at = textFlag(input.flags, 'base');
  if (at === undefined)
    throw new VerbError(
      'Nothing to compare with.',
      'Name a branch, tag or commit, for example --base origin/main, or two revisions: clausemark diff ID B..C.',
    );
  const base = await sideAt(input, at);
  const head = await sideAt(input, textFlag(input.flags, 'at'));
  if (base.manual.documents.length + head.manual.documents.length === 0) {
    throw new VerbError(
      `No controlled document was found in ${base.manual.name} or ${head.manual.name}.`,
      'Check the folder, and `documents` and the folders of `types` in clausemark.yaml.',
    );
  }
  const comparison = compareManuals(base, head);
  return {
    base: base.manual.name,
    head: textFlag(input.flags, 'at') === undefined ? `${head.manual.name} as it is on disk` : head.manual.name,
    asked: input.argument,
    changes: chosen(comparison, input.argument).map((change) => diffDocument(change, base.manual.roles)),
    problems: comparison.problems,
  };
}

async function ofRevisions(input: VerbInput, range: string): Promise<ManualDiff> {
  const { first, second } = revisionsOf(range);
  if (textFlag(input.flags, 'base') !== undefined)
    throw new VerbError('--base and two revisions cannot go together.', 'Give one of them.');
  const now = await sideAt(input, textFlag(input.flags, 'at'));
  const document = findDocument(now.manual, input.argument ?? '');
  const { key } = new DocumentSnapshot(now, document);
  const base = await revisionSide(input, now, { document, key, revision: first });
  const head: ManualSide & { readonly name: string } =
    second === ''
      ? { ...now, name: 'the file as it is' }
      : await revisionSide(input, now, { document, key, revision: second });
  const { changes, problems } = compareManuals(base, head);
  const own = changes.filter((change) => change.key === key);
  return {
    base: `${key} ${base.name}`,
    head: head.name,
    asked: input.argument,
    changes: own.map((change) => diffDocument(change, base.manual.roles)),
    problems: problems.filter((problem) => problem.key === key),
  };
}

/** `B..C`, or `B..` for the file as it is. */
function revisionsOf(range: string): { readonly first: string; readonly second: string } {
  const [, first = '', second = ''] = /^(.+?)\.\.(.*)$/.exec(range) ?? [];
  if (first !== '') return { first, second };
  throw new VerbError(
    `"${range}" names no two revisions.`,
    'Write them with two dots: B..C, or B.. for the file as it is.',
  );
}

/** All documents that changed; with an id that document in every language, changed or not. */
function chosen({ changes }: Comparison, id: string | undefined): DocumentChange[] {
  if (id === undefined) return changes.filter(({ kind }) => kind !== 'same');
  const found = changes.filter((change) => namesOf(change).includes(id));
  if (found.length > 0) return found;
  const path = pathForId(
    id,
    changes.flatMap(({ base, head }) => head ?? base ?? []),
  );
  if (path !== undefined) throw path;
  throw new VerbError(
    `No document has the id "${id}", before or after.`,
    `${didYouMean(id, changes.flatMap(namesOf))}\`clausemark register\` lists them all.`,
  );
}

function namesOf({ base, head }: DocumentChange): string[] {
  return [base, head].flatMap((side) => (side === undefined ? [] : [side.id ?? side.path, side.key]));
}

function render(diff: ManualDiff, { flags, io }: VerbInput): string {
  const format = flags['json'] === true ? 'json' : flags['html'] === true ? 'html' : textFlag(flags, 'format');
  if (format === 'json') return diffJson(diff);
  if (format === 'html') return diffHtml(diff);
  return format === 'markdown' ? diffMarkdown(diff) : diffText(diff, { width: io.columns, color: io.color });
}
