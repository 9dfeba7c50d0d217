// The id of a new document: the one asked for when it is free and fits, else the next free one of the scheme.
import { nextId } from '@clausemark/generator';
import { matchesTemplate } from '@clausemark/linter';
import { documentTypes, type DocumentTypeName, type Manual } from '@clausemark/manual';
import { openLedger, openManual } from '@clausemark/workspace';
import type { VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { pathForId } from '../output/path-for-id.ts';
import { VerbError } from '../output/verb-error.ts';

/** @throws VerbError when none follows from what was said */
export async function newId(
  { flags }: VerbInput,
  manual: Manual,
  root: string,
  type: DocumentTypeName,
  clauses: readonly string[],
): Promise<string> {
  const templates = documentTypes(manual.config).get(type)?.ids ?? [];
  const staged = manual.absent.length === 0 ? undefined : await openManual({ root, at: 'index' });
  const taken = await takenIds([manual, ...(staged === undefined ? [] : [staged])], root);
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
    throw staged?.byId.has(parent) === true
      ? new VerbError(`${parent} is not on disk, so nothing can be written into it.`, PUT_BACK)
      : (pathForId(parent, manual.documents) ??
          new VerbError(`There is no document ${parent}.`, '`clausemark register` lists them all.'));
  const digits = parent?.replace(/\D/g, '') ?? clauseDigits(clauses[0]);
  const id = nextId({ templates, taken, ...(digits !== undefined && digits !== '' && { digits }) });
  if (id !== undefined) return id;
  if (templates.length === 0)
    throw new VerbError(
      `clausemark.yaml has no id template for ${type}.`,
      `Give the id with --id, or add one there under \`types\`, for example \`${type}: { id: "${type.charAt(0).toUpperCase()}-{nnn}" }\`.`,
    );
  throw new VerbError(
    `No id follows from ${templates.join(' or ')}.`,
    'Name the clause (--clause 8.4.1) or the procedure it belongs to (--for QP-841), or give the id with --id.',
  );
}

/** A clause as ids carry it: three levels, 7.3 as 730 and 8.4.1.1 as 841. */
function clauseDigits(clause: string | undefined): string | undefined {
  const number = clause?.split('#')[0]?.split(':').at(-1)?.split('.') ?? [];
  const [chapter, second = '0', third = '0'] = number;
  return chapter === undefined ? undefined : `${chapter}${second}${third}`;
}

const PUT_BACK =
  'Put it there first: `git restore` what is deleted, `git sparse-checkout add` the folder of what was left out.';

/** Ids of the manual, on disk or not, and of every entry of the ledger: withdrawn ones stay taken. */
async function takenIds(manuals: readonly Manual[], root: string): Promise<ReadonlySet<string>> {
  const { state } = await openLedger({ root });
  const recorded = state.kind === 'sound' ? state.entries.flatMap((entry) => ('doc' in entry ? [entry.doc] : [])) : [];
  return new Set([...manuals.flatMap(({ byId }) => [...byId.keys()]), ...recorded]);
}
