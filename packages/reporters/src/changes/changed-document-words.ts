// What a judged change says of one document, in rows with labels. Raw text: whoever prints it escapes it.
import { reasonWords, type ChangedDocument, type ChangeReport, type NeededApprovals } from '@clausemark/linter';
import { count, list } from '../summary/count.ts';

export interface LabelledRow {
  readonly label: string;
  readonly text: string;
}

const MOST = 6;

/** `Compared with main (1a2b3c4d5e6f): 2 documents and 5 files differ in the files on disk.` */
export function changeHeadline({ base, head, documents, files }: ChangeReport): string {
  return `Compared with ${base}: ${count(documents.length, 'document')} and ${count(files, 'file')} differ in ${head}.`;
}

/** `QP-841 Suppliers: substantive, revision C to D` */
export function documentHeadline(document: ChangedDocument): string {
  const { name, title, kind, before, after } = document;
  const changeClass = document.class === 'none' ? 'needs no approval' : document.class;
  const what = kind === 'changed' ? changeClass : `${kind === 'added' ? 'new file' : kind}, ${changeClass}`;
  const revision = stepOf('revision', before?.revision, after?.revision);
  const status = before?.status === after?.status ? undefined : stepOf('status', before?.status, after?.status);
  const label = name === title ? name : `${name} ${title}`;
  return [`${label}: ${what}`, revision, status].filter((part) => part !== undefined).join(', ');
}

export function documentRows(document: ChangedDocument): LabelledRow[] {
  const { before, after, unreadable, impact, approvals } = document;
  const rows: (LabelledRow | undefined)[] = [
    row(
      'path',
      before !== undefined && after !== undefined && before.path !== after.path
        ? `${before.path} → ${after.path}`
        : (after ?? before)?.path,
    ),
    row('why', few([...new Set(document.reasons.map(reasonWords))], '; ')),
    row('declared', document.declared),
    row('not shown', unreadable),
    ...(document.class === 'none' ? [] : impactRows(impact)),
    document.class === 'none' ? undefined : row('approval', approvalWords(approvals)),
  ];
  return rows.filter((item) => item !== undefined);
}

/** `quality-manager and owner (purchasing-manager)`, `quality-manager or managing-director; and buyer`. */
export function approvalWords({ denied, slots, evidence }: NeededApprovals): string {
  if (denied) return 'nobody may approve it by the matrix of the base';
  if (slots.length === 0) return 'none';
  const who = slots.map(({ name, roles }) => {
    if (roles.length === 0) return `${name} (the document names none)`;
    if (name.includes('|')) return [...new Set(roles)].join(' or ');
    return roles.join(' | ') === name ? name : `${name} (${roles.join(' or ')})`;
  });
  return (
    who.join(who.some((each) => each.includes(' or ')) ? '; and ' : ' and ') +
    (evidence === 'review' ? '' : `, with the evidence ${evidence}`)
  );
}

/** Another date asks for nothing beside what its document asks for; so does a record that cannot be recorded. */
export function actApprovalWords(approvals: NeededApprovals): string {
  const isNone = !approvals.denied && approvals.slots.length === 0;
  return isNone ? 'none of its own' : `${approvalWords(approvals)}, by a review of the record`;
}

function impactRows(impact: ChangedDocument['impact']): (LabelledRow | undefined)[] {
  const references = impact.references.map(({ what, where }) => `${what} (${where})`);
  const clauses = impact.clauses.map(({ what, relation }) =>
    relation === 'only cover of clause' ? `${what} (only here)` : what,
  );
  return [
    row('changed', few(impact.sections.map((heading) => `"${heading}"`))),
    row('referred to', few(references)),
    row('forms', few(impact.forms)),
    row('audience', list(impact.audience)),
    row('clauses', few([...new Set(clauses)])),
  ];
}

function row(label: string, text: string | undefined): LabelledRow | undefined {
  return text === undefined || text === '' ? undefined : { label, text };
}

function few(items: readonly string[], separator = ', '): string {
  const more = items.length - MOST;
  return items.slice(0, MOST).join(separator) + (more > 0 ? `${separator}and ${more} more` : '');
}

function stepOf(name: string, before: string | undefined, after: string | undefined): string | undefined {
  if (before === after) return before === undefined ? undefined : `${name} ${before}`;
  if (before === undefined) return `${name} ${after}`;
  return after === undefined ? `was ${name} ${before}` : `${name} ${before} to ${after}`;
}
