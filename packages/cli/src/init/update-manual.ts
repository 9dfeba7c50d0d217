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
import { escapeTerminal, wrap } from '@clausemark/reporters';
import { openManual, writeFiles } from '@clausemark/workspace';
import { asDiff } from '../lifecycle/as-diff.ts';
import { listFlag } from '../command/flags.ts';
import type { VerbInput } from '../command/command.ts';
import { VerbError } from '../output/verb-error.ts';

const words: Readonly<Record<FileUpdate['kind'], string>> = {
  new: 'new in the template',
  'id-taken': 'new in the template, and another document here has its id: take it over by hand',
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
  const { byId } = await openManual({ root: folder, cache: false });
  const plan = planUpdate(record, template, (path) => textAt(join(folder, path)), new Set(byId.keys()));
  const accepted = acceptedOf(plan, listFlag(flags, 'accept'));
  const settled = settledOf(plan, accepted, listFlag(flags, 'settle'));
  if (flags['dryRun'] !== true) take(folder, record, plan, accepted, settled);
  const isJson = flags['json'] === true;
  if (flags['diff'] === true && !isJson) {
    io.out(plan.updates.map((update) => differences(update, record, plan, textAt(join(folder, update.path)))).join(''));
  }
  io.out(isJson ? toJson(plan, accepted, settled) : describe(plan, accepted, settled, io.columns));
  return plan.updates.length === accepted.length + settled.length ? 0 : 1;
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

/** Files that stay as they are here and count as compared with the newer template. */
function settledOf({ updates }: UpdatePlan, accepted: readonly FileUpdate[], names: readonly string[]): FileUpdate[] {
  const unknown = names.filter((name) => !updates.some(({ path }) => path === name));
  if (unknown.length > 0)
    throw new VerbError(`The template changes no ${unknown.join(', ')}.`, 'Run it without --settle to see the list.');
  return updates.filter((update) => names.includes(update.path) && !accepted.includes(update));
}

/** Over the texts that were compared, never through a link, all or nothing; the record goes with them. */
function take(
  folder: string,
  record: GeneratedRecord,
  plan: UpdatePlan,
  accepted: readonly FileUpdate[],
  settled: readonly FileUpdate[],
): void {
  const paths = [...accepted, ...settled].map(({ path }) => path);
  if (paths.length === 0) return;
  const texts = accepted.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const]));
  const after = [...texts, [RECORD_PATH, writeRecord(recordAfter(record, plan, paths))] as const];
  writeFiles(
    folder,
    after.map(([path, text]) => ({ path, before: textAt(join(folder, path)), after: text })),
  );
}

/**
 * What would change here when it can be taken; else what the newer template changed of the older one, for whoever does it by hand.
 */
function differences(
  { path, kind, text }: FileUpdate,
  record: GeneratedRecord,
  { fresh }: UpdatePlan,
  mine: string | undefined,
): string {
  if (kind === 'dropped') return '';
  const isTaken = takeable.has(kind);
  const before = isTaken ? mine : record.files.get(path);
  const after = (isTaken ? text : fresh.get(path)) ?? '';
  const heading = isTaken ? '' : `${path}: what the template changed, to be done by hand\n`;
  return `${heading}${asDiff({ path, before, after })}\n`;
}

function toJson(
  { from, to, updates }: UpdatePlan,
  accepted: readonly FileUpdate[],
  settled: readonly FileUpdate[],
): string {
  const list = updates.map((update) => ({
    path: update.path,
    kind: update.kind,
    taken: accepted.includes(update),
    settled: settled.includes(update),
  }));
  return `${JSON.stringify({ from, to, updates: list }, null, 2)}\n`;
}

function describe(
  { from, to, updates }: UpdatePlan,
  accepted: readonly FileUpdate[],
  settled: readonly FileUpdate[],
  columns: number,
): string {
  if (updates.length === 0) return `The template (${to}) changes nothing here.\n`;
  const lines = updates.map((update) => {
    const state = accepted.includes(update) ? 'taken  ' : settled.includes(update) ? 'settled' : '       ';
    return `  ${state} ${escapeTerminal(update.path)}\n          ${words[update.kind]}`;
  });
  const open = updates.length - accepted.length - settled.length;
  const next = [
    ...(open === 0
      ? []
      : [
          'See the differences with --diff. Take a file with --accept PATH, all that need no decision with --accept all; what you compared and keep as it is here, --settle PATH.',
        ]),
    ...(accepted.length === 0
      ? []
      : ['A released document that changed needs a new revision: `clausemark revise ID`.']),
  ];
  const title = `Template ${from} to ${to}: ${updates.length === 1 ? '1 file' : `${updates.length} files`}.`;
  return `${[title, ...lines, ...next.flatMap((line) => wrap(line, columns))].join('\n')}\n`;
}
