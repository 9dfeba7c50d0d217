// `clausemark new TYPE`: the next free id, a skeleton with the required sections, as a draft. Beside the new file only the
// records of the draft it belongs to change.
import { resolve } from 'node:path';
import { fileNameOf, newDocumentText, nextId } from '@clausemark/generator';
import { loadStandards, matchesTemplate, nameProblem, type ManualStandards, sectionHeading } from '@clausemark/linter';
import {
  changeFrontMatter,
  createSlugger,
  documentTypeNames,
  documentTypes,
  type DocumentTypeName,
  type Manual,
} from '@clausemark/manual';
import { parseClauseReference } from '@clausemark/standards';
import { findRoot, openLedger, openManual, writeFiles, type FileWrite } from '@clausemark/workspace';
import type { Verb, VerbInput } from '../command/command.ts';
import { listFlag, textFlag } from '../command/flags.ts';
import { askDocument } from '../new/ask-document.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async (input) => {
  const { flags, io } = input;
  const root = findRoot(resolve(io.cwd, textFlag(flags, 'root') ?? '.'));
  const manual = await openManual({ root, ...(flags['cache'] === false && { cache: false as const }) });
  const type = typeOf(input.argument ?? '');
  const standards = await loadStandards(manual);
  const said = { title: textFlag(flags, 'title'), clauses: listFlag(flags, 'clause'), owner: textFlag(flags, 'owner') };
  const wish = io.asker !== undefined && said.title === undefined ? await askDocument(said, manual, standards) : said;
  const clauses = checkedClauses(standards, wish.clauses);
  const id = await idOf(input, manual, root, type, clauses);
  const { title } = wish;
  if (title === undefined) throw new VerbError('A document needs a title.', 'Give it with --title "...".');
  const { folder, sections } = documentTypes(manual.config).get(type) ?? { folder: type, sections: [] };
  const path = `${folder}/${fileNameOf(id, title)}`;
  const text = newDocumentText({
    id,
    title,
    type,
    owner: roleOf(manual, wish.owner, '--owner') ?? 'tbd',
    approver: roleOf(manual, textFlag(flags, 'approver'), '--approver'),
    revision: { letters: 'A', integer: '1', 'major-minor': '1.0', any: 'A' }[manual.config.revision.scheme],
    review: textFlag(flags, 'review'),
    clauses: clauses.map((clause) => anchored(clause, type, manual)),
    sections: sections.map((name) => ({ name, heading: sectionHeading(name, manual.config.language) })),
  });
  const edits = parentEdit(manual, textFlag(flags, 'for'), id);
  if (flags['dryRun'] !== true) writeFiles(root, [{ path, before: undefined, after: text }, ...edits]);
  io.out(
    flags['json'] === true
      ? `${JSON.stringify({ id, type, path, text }, null, 2)}\n`
      : describe(input, { path, id, type, text, edits }),
  );
  return 0;
};

function typeOf(name: string): DocumentTypeName {
  const found = documentTypeNames.find((type) => type === name);
  if (found !== undefined) return found;
  throw new VerbError(`There is no type of document "${name}".`, `Types: ${documentTypeNames.join(', ')}.`);
}

/** @throws VerbError for a reference that no standard of the manual knows */
function checkedClauses(standards: ManualStandards, wanted: readonly string[]): readonly string[] {
  for (const clause of wanted) {
    const result = parseClauseReference(clause, { standards: standards.all, defaultStandard: standards.defaultKey });
    if (result.ok) continue;
    const { what, mend } = nameProblem(result);
    throw new VerbError(`\`${clause}\` ${what}.`, `${mend.charAt(0).toUpperCase()}${mend.slice(1)}.`);
  }
  return wanted;
}

/** A claim names a section; in a new procedure that is the one that says how. */
function anchored(clause: string, type: DocumentTypeName, { config }: Manual): string {
  const asked = documentTypes(config).get(type)?.sections.includes('procedure') === true;
  const slug = createSlugger()(sectionHeading('procedure', config.language));
  return clause.includes('#') || !asked ? clause : `${clause}#${slug}`;
}

async function idOf(
  { flags }: VerbInput,
  manual: Manual,
  root: string,
  type: DocumentTypeName,
  clauses: readonly string[],
): Promise<string> {
  const templates = documentTypes(manual.config).get(type)?.ids ?? [];
  const taken = await takenIds(manual, root);
  const asked = textFlag(flags, 'id');
  if (asked !== undefined) {
    if (taken.has(asked))
      throw new VerbError(`The id ${asked} is or was used.`, 'An id is never used twice; leave --id out.');
    if (templates.length > 0 && !templates.some((template) => matchesTemplate(template, asked)))
      throw new VerbError(
        `${asked} does not fit ${templates.join(' or ')}.`,
        'Leave --id out to get the next free one.',
      );
    return asked;
  }
  const parent = textFlag(flags, 'for');
  if (parent !== undefined && !manual.byId.has(parent))
    throw new VerbError(`There is no document ${parent}.`, '`clausemark register` lists them all.');
  const digits = (parent ?? clauses[0]?.split('#')[0]?.split(':').at(-1))?.replace(/\D/g, '');
  const id = nextId({ templates, taken, ...(digits !== undefined && digits !== '' && { digits }) });
  if (id !== undefined) return id;
  throw new VerbError(
    templates.length === 0
      ? `clausemark.yaml has no id template for ${type}.`
      : `No id follows from ${templates.join(' or ')}.`,
    'Name the clause (--clause 8.4.1) or the procedure it belongs to (--for QP-841), or give the id with --id.',
  );
}

/** Ids of the manual and of every entry of the ledger: withdrawn ones stay taken. */
async function takenIds(manual: Manual, root: string): Promise<ReadonlySet<string>> {
  const { state } = await openLedger({ root });
  const recorded = state.kind === 'sound' ? state.entries.flatMap((entry) => ('doc' in entry ? [entry.doc] : [])) : [];
  return new Set([...manual.byId.keys(), ...recorded]);
}

function roleOf(manual: Manual, role: string | undefined, flag: string): string | undefined {
  const known = Object.keys(manual.roles.roles);
  if (role === undefined || known.length === 0 || known.includes(role)) return role;
  throw new VerbError(`There is no role "${role}" (${flag}).`, `Roles: ${known.join(', ')}.`);
}

/** A form or register of a draft is named under the draft's records; a released document changes only by a new revision. */
function parentEdit(manual: Manual, parent: string | undefined, id: string): FileWrite[] {
  const document = parent === undefined ? undefined : manual.byId.get(parent)?.[0];
  const before = document === undefined ? undefined : manual.source(document.path)?.text;
  if (document?.status !== 'draft' || before === undefined) return [];
  const after = changeFrontMatter(before, [{ kind: 'append', path: ['records'], value: id }]);
  return [{ path: document.path, before, after }];
}

interface Made {
  readonly path: string;
  readonly id: string;
  readonly type: DocumentTypeName;
  readonly text: string;
  readonly edits: readonly FileWrite[];
}

function describe({ flags }: VerbInput, { path, id, type, text, edits }: Made): string {
  if (flags['dryRun'] === true) return `Would write ${path}:\n\n${text}`;
  const parent = textFlag(flags, 'for');
  const where = edits.length > 0 ? 'in the section Records' : 'under `records` and in the section Records';
  const next = [
    ...(parent === undefined ? [] : [`name ${id} ${where} of ${parent}`]),
    ...(type === 'form' || type === 'register' ? ['give its records a row in the retention matrix'] : []),
    'replace each tbd; `clausemark check` shows them',
  ];
  const added = edits.map((edit) => `Added ${id} to \`records\` in ${edit.path}.\n`).join('');
  return `Wrote ${path} (${id}, draft).\n${added}Next:\n${next.map((line) => `  - ${line}\n`).join('')}`;
}
