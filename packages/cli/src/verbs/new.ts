// `clausemark new TYPE`: the next free id, a skeleton with the required sections, as a draft, named in every draft that must name it.
import { resolve } from 'node:path';
import { fileNameOf, inWords, newDocumentText } from '@clausemark/generator';
import { loadStandards, nameProblem, type ManualStandards, sectionHeading } from '@clausemark/linter';
import {
  createSlugger,
  documentTypeNames,
  documentTypes,
  type DocumentTypeName,
  type Manual,
} from '@clausemark/manual';
import { parseClauseReference } from '@clausemark/standards';
import { findRoot, openManual, writeFiles } from '@clausemark/workspace';
import type { Verb } from '../command/command.ts';
import { listFlag, textFlag } from '../command/flags.ts';
import { askDocument } from '../new/ask-document.ts';
import { describeNew } from '../new/describe-new.ts';
import { newId } from '../new/new-id.ts';
import { registerDocument } from '../new/register-document.ts';
import { tellAbsent } from '../output/tell-absent.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async (input) => {
  const { flags, io } = input;
  const root = findRoot(resolve(io.cwd, textFlag(flags, 'root') ?? '.'));
  const manual = await openManual({ root, ...(flags['cache'] === false && { cache: false as const }) });
  tellAbsent(manual, io);
  const type = typeOf(input.argument ?? '');
  const standards = await loadStandards(manual);
  const said = {
    title: textFlag(flags, 'title'),
    clauses: listFlag(flags, 'clause'),
    owner: textFlag(flags, 'owner'),
    process: textFlag(flags, 'process'),
    retention: textFlag(flags, 'retention'),
  };
  const wish =
    io.asker !== undefined && said.title === undefined ? await askDocument(said, type, manual, standards) : said;
  const clauses = checkedClauses(standards, wish.clauses);
  const id = await newId(input, manual, root, type, clauses);
  const { title } = wish;
  if (title === undefined) throw new VerbError('A document needs a title.', 'Give it with --title "...".');
  const { folder, sections } = documentTypes(manual.config).get(type) ?? { folder: type, sections: [] };
  const path = `${folder}/${fileNameOf(id, title)}`;
  const claims = clauses.map((clause) => anchored(clause, type, manual));
  const text = newDocumentText({
    id,
    title,
    type,
    owner: roleOf(manual, wish.owner, '--owner') ?? 'tbd',
    approver: roleOf(manual, textFlag(flags, 'approver'), '--approver'),
    revision: { letters: 'A', integer: '1', 'major-minor': '1.0', any: 'A' }[manual.config.revision.scheme],
    review: textFlag(flags, 'review'),
    clauses: claims,
    sections: sections.map((name) => ({ name, heading: sectionHeading(name, manual.config.language) })),
  });
  const parent = manual.byId.get(textFlag(flags, 'for') ?? '')?.[0];
  const entry = {
    id,
    title,
    path,
    owner: ownerTitle(manual, wish.owner),
    clauses,
    process: wish.process ?? title,
    retention: retentionWords(wish.retention),
  };
  const done = registerDocument(manual, type, entry, parent);
  const registered = { ...done, left: [...unanchored(claims), ...done.left] };
  if (flags['dryRun'] !== true) writeFiles(root, [{ path, before: undefined, after: text }, ...registered.files]);
  io.out(
    flags['json'] === true
      ? `${JSON.stringify({ id, type, path, text, edited: registered.files, left: registered.left }, null, 2)}\n`
      : describeNew({ path, id, text, registered }, flags['dryRun'] === true),
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

/** A claim counts with its section only; a skeleton without one leaves that to its writer. */
function unanchored(claims: readonly string[]): string[] {
  return claims
    .filter((claim) => !claim.includes('#'))
    .map((claim) => `name under \`clauses\` the section that answers it: \`${claim}#its-heading\``);
}

/** As the tables of the manual name roles. */
function ownerTitle({ roles }: Manual, owner: string | undefined): string | undefined {
  return owner === undefined ? undefined : (roles.roles[owner]?.title ?? owner);
}

/** @throws VerbError for what is no duration */
function retentionWords(retention: string | undefined): string | undefined {
  if (retention === undefined || retention === 'tbd') return undefined;
  if (/^P\d+[YMWD]$/.test(retention)) return inWords(retention);
  throw new VerbError(
    `${retention} is no duration (--retention).`,
    'P10Y is ten years, P84M is 84 months; tbd: decide later.',
  );
}

function roleOf(manual: Manual, role: string | undefined, flag: string): string | undefined {
  const known = Object.keys(manual.roles.roles);
  if (role === undefined || known.length === 0 || known.includes(role)) return role;
  throw new VerbError(`There is no role "${role}" (${flag}).`, `Roles: ${known.join(', ')}.`);
}
