// Opens the change of a call with --base: both manuals, and all that git and the ledger of this clone know of it.
import { resolve } from 'node:path';
import type { ManualSide } from '@clausemark/control';
import { loadStandards, type ChangeInput, type ManualStandards } from '@clausemark/linter';
import { openChange, today } from '@clausemark/workspace';
import type { VerbInput } from '../command/command.ts';
import { textFlag, withoutCache } from '../command/flags.ts';
import { noDocuments } from './open.ts';
import { progress } from './progress.ts';
import { VerbError } from './verb-error.ts';

export interface OpenedForCheck {
  /** Folder the call named, absolute. */
  readonly folder: string;
  readonly change: ChangeInput;
  /** Day of the organisation, in the time zone the base says. */
  readonly today: string;
  readonly standards: ManualStandards;
  /** Full ids; the head's is undefined for the index and the disk. */
  readonly commits: { readonly base: string; readonly head: string | undefined };
}

/** @throws VerbError when neither side has a document, and for a base that is no commit */
export async function openForCheck(
  { flags, io }: VerbInput,
  folder: string | undefined,
  base: string,
): Promise<OpenedForCheck> {
  if (base === 'index') {
    throw new VerbError(
      'The staged files are no base.',
      'Name a branch, tag or commit; compare staged files with --at index.',
    );
  }
  const root = folder === undefined ? io.cwd : resolve(io.cwd, folder);
  const reading = progress(io, 'reading documents');
  const at = textFlag(flags, 'at');
  const opened = await openChange({
    root,
    base,
    head: at,
    from: 'exact',
    ...(withoutCache(flags) && { cache: false as const }),
    onProgress: ({ read, total }) => reading.update(read, total),
  }).finally(reading.end);
  const { commits, matrix, files, history, replaced, ledger } = opened;
  const before = named(opened.base, commitName(base, commits.base));
  const head = named(opened.head, headName(at, commits.head));
  if (before.manual.documents.length + head.manual.documents.length === 0) throw noDocuments(head.manual);
  return {
    folder: root,
    change: { base: before, head, matrix, files, history, replaced, ledger },
    today: today(before.manual.config.timezone, textFlag(flags, 'today')),
    standards: await loadStandards(head.manual),
    commits,
  };
}

function headName(at: string | undefined, commit: string | undefined): string {
  if (at === undefined) return 'the files on disk';
  return commit === undefined ? 'the staged files' : commitName(at, commit);
}

/** `main (1a2b3c4d5e6f)`; of an id only its beginning. */
function commitName(name: string, commit: string): string {
  const short = commit.slice(0, 12);
  return commit.startsWith(name) ? short : `${name} (${short})`;
}

function named(side: ManualSide, name: string): ManualSide {
  return { ...side, manual: { ...side.manual, name } };
}
