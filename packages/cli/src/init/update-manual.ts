// `clausemark init --update`: shows what a newer template would change, document by document, and takes what was accepted.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  planUpdate,
  readRecord,
  RECORD_PATH,
  recordAfter,
  writeRecord,
  type FileUpdate,
  type GeneratedRecord,
  type Template,
  type UpdatePlan,
} from '@clausemark/generator';
import { writeFiles } from '@clausemark/workspace';
import { listFlag } from '../command/flags.ts';
import type { VerbInput } from '../command/command.ts';
import { VerbError } from '../output/verb-error.ts';

const words: Readonly<Record<FileUpdate['kind'], string>> = {
  new: 'new in the template',
  replace: 'changed in the template, untouched here',
  merge: 'changed on both sides, can be put together',
  conflict: 'changed on both sides in the same place: compare by hand',
  'deleted-here': 'changed in the template, deleted here',
  dropped: 'no longer in the template: your file stays',
};

const takeable: ReadonlySet<FileUpdate['kind']> = new Set(['new', 'replace', 'merge']);

/** @returns 0 when nothing is left to decide, 1 when the template would change something that was not accepted */
export async function updateManual({ flags, io }: VerbInput, folder: string, template: Template): Promise<number> {
  const record = recordIn(folder);
  const plan = planUpdate(record, template, (path) => textAt(join(folder, path)));
  const accepted = acceptedOf(plan, listFlag(flags, 'accept'));
  if (flags['dryRun'] !== true) take(folder, record, plan, accepted);
  io.out(flags['json'] === true ? toJson(plan, accepted) : describe(plan, accepted));
  return plan.updates.every(({ path }) => accepted.some((update) => update.path === path)) ? 0 : 1;
}

function recordIn(folder: string): GeneratedRecord {
  const text = textAt(join(folder, RECORD_PATH));
  const record = text === undefined ? undefined : readRecord(text);
  if (record !== undefined) return record;
  throw new VerbError(
    `${join(folder, RECORD_PATH)} ${text === undefined ? 'is not there' : 'cannot be read'}.`,
    'Only a manual made by `clausemark init` can be compared with a newer template.',
  );
}

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** `all` takes what can be taken without a decision; a path takes that file. */
function acceptedOf({ updates }: UpdatePlan, names: readonly string[]): FileUpdate[] {
  const unknown = names.filter((name) => name !== 'all' && !updates.some(({ path }) => path === name));
  if (unknown.length > 0)
    throw new VerbError(`The template changes no ${unknown.join(', ')}.`, 'Run it without --accept to see the list.');
  const chosen = updates.filter(({ path }) => names.includes(path) || names.includes('all'));
  const refused = chosen.find(({ path, kind }) => names.includes(path) && !takeable.has(kind));
  if (refused !== undefined)
    throw new VerbError(`${refused.path} cannot be taken: ${words[refused.kind]}.`, 'Edit it by hand.');
  return chosen.filter(({ kind }) => takeable.has(kind));
}

/** Over the texts that were compared, never through a link, all or nothing; the record goes with them. */
function take(folder: string, record: GeneratedRecord, plan: UpdatePlan, accepted: readonly FileUpdate[]): void {
  if (accepted.length === 0) return;
  const paths = accepted.map(({ path }) => path);
  const texts = accepted.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const]));
  const after = [...texts, [RECORD_PATH, writeRecord(recordAfter(record, plan, paths))] as const];
  writeFiles(
    folder,
    after.map(([path, text]) => ({ path, before: textAt(join(folder, path)), after: text })),
  );
}

function toJson({ from, to, updates }: UpdatePlan, accepted: readonly FileUpdate[]): string {
  const list = updates.map(({ path, kind }) => ({ path, kind, taken: accepted.some((item) => item.path === path) }));
  return `${JSON.stringify({ from, to, updates: list }, null, 2)}\n`;
}

function describe({ from, to, updates }: UpdatePlan, accepted: readonly FileUpdate[]): string {
  if (updates.length === 0) return `The template (${to}) changes nothing here.\n`;
  const lines = updates.map(({ path, kind }) => {
    const taken = accepted.some((update) => update.path === path);
    return `  ${taken ? 'taken' : '     '} ${path}\n        ${words[kind]}`;
  });
  const open = updates.length - accepted.length;
  const next =
    open === 0
      ? 'A released document that changed needs a new revision: `clausemark revise ID`.'
      : 'Take one with --accept PATH, all that need no decision with --accept all.';
  return `Template ${from} to ${to}: ${updates.length} files.\n${lines.join('\n')}\n${next}\n`;
}
