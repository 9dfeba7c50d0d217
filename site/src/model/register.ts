// The register: every published document in one list, as rows of text for page, CSV and JSON.
import { controlBlock } from './control-block.ts';
import { durationWords } from './duration.ts';
import { naturalOrder } from './natural-order.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';
import { stateLook } from './states.ts';
import { typeName } from './type-names.ts';

export interface RegisterEntry {
  readonly item: SiteDocument;
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly group: string;
  readonly revision: string;
  readonly state: string;
  readonly stateKey: string;
  readonly owner: string;
  readonly effective: string;
  readonly reviewDue: string;
  readonly overdue: boolean;
  readonly retention: string;
}

export function registerEntries(site: SiteModel): readonly RegisterEntry[] {
  return site.documents.toSorted((a, b) => naturalOrder(a.id, b.id)).map((item) => entryOf(site, item));
}

export function entryOf(site: SiteModel, item: SiteDocument): RegisterEntry {
  const control = controlBlock(site, item);
  const look = stateLook(site, item.state);
  return {
    item,
    id: item.id,
    title: item.title,
    type: typeName(site, item.type),
    group: site.groupOf.get(item)?.title ?? '',
    revision: item.revision,
    state: look.label,
    stateKey: look.key,
    owner: control.owner?.title ?? '',
    effective: control.effective ?? '',
    reviewDue: control.reviewDue ?? '',
    overdue: control.overdue > 0,
    retention: durationWords(site, control.retention ?? ''),
  };
}

const columns = [
  'id',
  'title',
  'type',
  'group',
  'revision',
  'state',
  'owner',
  'effective',
  'reviewDue',
  'path',
  'url',
] as const;

function recordOf(entry: RegisterEntry): Readonly<Record<(typeof columns)[number], string>> {
  const { id, title, type, group, revision, state, owner, effective, reviewDue, item } = entry;
  return {
    id,
    title,
    type,
    group,
    revision,
    state,
    owner,
    effective,
    reviewDue,
    path: item.document.path,
    url: item.url,
  };
}

/** RFC 4180, CRLF; a cell that a spreadsheet would run as a formula starts with an apostrophe. */
export function registerCsv(site: SiteModel): string {
  const rows = registerEntries(site).map((entry) => {
    const record = recordOf(entry);
    return columns.map((column) => csvCell(record[column])).join(',');
  });
  return [columns.join(','), ...rows].map((line) => `${line}\r\n`).join('');
}

/** Type and state in the words of the page, and as keys that are the same in every language. */
export function registerJson(site: SiteModel): string {
  const documents = registerEntries(site).map((entry) => ({
    ...recordOf(entry),
    typeKey: entry.item.type ?? null,
    stateKey: entry.stateKey,
  }));
  const { organisation, language, today, base, commit = null, ledger } = site;
  const head = ledger && { entry: ledger.head.seq, hash: ledger.head.hash };
  return `${JSON.stringify({ organisation, language, asOf: today, commit, base, ledger: head, documents }, null, 1)}\n`;
}

function csvCell(text: string): string {
  const safe = /^[\s\0]*[=+\-@\t\r\n|%]/.test(text) ? `'${text}` : text;
  return /[",\r\n;']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
