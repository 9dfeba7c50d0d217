// The template and a company's answers in, every file of its own manual out. Drafts only: nothing is released by a machine.
import { isMap, isSeq, type YAMLMap } from 'yaml';
import { mergesProcedures, type Answers } from './answers/answers-schema.ts';
import { cutList, removalsOf, TemplateError, type CutList } from './cut/cut-list.ts';
import { cutTemplate } from './cut/cut-template.ts';
import { draftDocument, TEMPLATE_KEY } from './draft/draft-document.ts';
import { mergeDocuments } from './merge/merge-documents.ts';
import { renumber, serialIds, type IdMap, type Numbering } from './number/renumber.ts';
import { companyWords } from './own/company-words.ts';
import { emptyTables } from './own/empty-tables.ts';
import { ownConfig } from './own/own-config.ts';
import { ownApprovals, ownPeople, ownRoles, unknownRoles } from './own/own-control-files.ts';
import { replaceInBlocks, replaceWords, type WordReplacement } from './own/replace-words.ts';
import { companyFiles } from './files/company-files.ts';
import { RECORD_PATH, writeRecord } from './files/record.ts';
import { addExclusions } from './cut/add-exclusions.ts';
import { addStatements } from './cut/add-statements.ts';
import type { Template } from './template/template-schema.ts';
import { listOf, readDocument, textOf, writeDocument, type DocumentText } from './text/document-text.ts';

export interface GeneratedManual {
  /** By path, sorted. */
  readonly files: ReadonlyMap<string, string>;
  /** Ids of the template and what they became, where the scheme differs. */
  readonly ids: IdMap;
}

/**
 * @param numbering ids of a manual that is made again, so that its documents keep theirs
 * @throws TemplateError when the answers name a part or role that is not there, or the template does not fit together
 */
export function generateManual(template: Template, answers: Answers, numbering?: Numbering): GeneratedManual {
  const { settings, files } = template;
  const strange = unknownRoles(files.get(ROLES) ?? '', answers);
  if (strange.length > 0) throw new TemplateError(strange.map((key) => `there is no role ${key}`));
  const documents = withOwnRows(template, answers, withOwnWords(template, answers, readDocuments(files)));
  const pathOf = (id: string): string | undefined =>
    [...documents].find(([, { meta }]) => textOf(meta, 'id') === id)?.[0];
  const removals = removalsOf(settings, answers);
  const cut = cutList(removals, pathOf);
  const cutDocuments = cutTemplate(documents, cut);
  addExclusions(cutDocuments, removals);
  addStatements(cutDocuments, removals);
  const kept = mergesProcedures(answers) ? mergeDocuments(cutDocuments, settings.small) : cutDocuments;
  const ids = answers.ids === 'serial' ? serialIds(numbered(kept), numbering) : new Map<string, string>();
  const own = [...kept].map(([path, document]) => ownDocument(template, answers, path, document));
  const others = [
    ...controlFiles(template, answers, cut),
    ...companyFiles(answers),
    ...(template.starters.get(answers.host) ?? []),
  ];
  const all = [...own, ...others].map(([path, text]): [string, string] => [renumber(path, ids), renumbered(text, ids)]);
  const sorted = new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  const record = writeRecord({ template: settings.version, answers, files: sorted });
  return { files: new Map([...sorted, [RECORD_PATH, record]]), ids };
}

/** All but the line that says what of the template the document was made from. */
function renumbered(text: string, ids: IdMap): string {
  const origin = new RegExp(`^${TEMPLATE_KEY}: .*$`, 'm').exec(text)?.[0];
  const changed = renumber(text, ids);
  return origin === undefined ? changed : changed.replace(new RegExp(`^${TEMPLATE_KEY}: .*$`, 'm'), origin);
}

const ROLES = 'control/roles.yaml';
const PEOPLE = 'control/people.yaml';
const APPROVALS = 'control/approvals.yaml';
const CONFIG = 'clausemark.yaml';

function readDocuments(files: Template['files']): Map<string, DocumentText> {
  const found = [...files].flatMap(([path, text]): [string, DocumentText][] => {
    const document = path.endsWith('.md') ? readDocument(text) : undefined;
    return document === undefined ? [] : [[path, document]];
  });
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function numbered(documents: ReadonlyMap<string, DocumentText>) {
  return [...documents.values()].map(({ meta }) => ({
    id: textOf(meta, 'id') ?? '',
    type: textOf(meta, 'type') ?? '',
  }));
}

/** The words go first: a sentence that is replaced may refer to what leaves. */
function withOwnWords(
  { settings }: Template,
  answers: Answers,
  documents: ReadonlyMap<string, DocumentText>,
): Map<string, DocumentText> {
  return new Map(
    [...documents].map(([path, { meta, blocks }]) => {
      const words = companyWords(settings, answers, { path, id: textOf(meta, 'id') });
      const title = textOf(meta, 'title');
      if (title !== undefined && title !== replaceWords(title, words)) meta.set('title', replaceWords(title, words));
      for (const exclusion of exclusionsOf(meta))
        exclusion.set('reason', replaceWords(String(exclusion.get('reason')), words));
      ownSections(meta, words);
      return [path, { meta, blocks: replaceInBlocks(blocks, words) }];
    }),
  );
}

/** Before anything is cut: a register whose rows all leave keeps the row that is to be decided. */
function withOwnRows(
  { settings }: Template,
  answers: Answers,
  documents: ReadonlyMap<string, DocumentText>,
): Map<string, DocumentText> {
  return new Map(
    [...documents].map(([path, { meta, blocks }]) => [
      path,
      { meta, blocks: emptyTables(blocks, textOf(meta, 'id') ?? '', settings, answers) },
    ]),
  );
}

/** A heading that gets other words has another slug; the claims on it follow. */
function ownSections(meta: DocumentText['meta'], words: readonly WordReplacement[]): void {
  const claims = listOf(meta, 'clauses');
  const own = claims.map((claim) => replaceWords(claim, words));
  if (own.some((claim, index) => claim !== claims[index])) meta.set('clauses', meta.createNode(own));
}

function exclusionsOf(meta: DocumentText['meta']): YAMLMap[] {
  const list = meta.get('exclusions');
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

function ownDocument(
  { settings }: Template,
  answers: Answers,
  path: string,
  { meta, blocks }: DocumentText,
): [string, string] {
  const id = textOf(meta, 'id') ?? '';
  const draft = draftDocument({ meta, blocks }, answers, `${id} ${settings.version}`);
  ownClaims(draft.meta, answers);
  return [path, writeDocument(draft)];
}

/** Claims of clauses that only AS9120 has leave a manual for ISO 9001. */
function ownClaims(meta: DocumentText['meta'], { standard }: Answers): void {
  if (standard === 'as9120@B') return;
  const kept = listOf(meta, 'clauses').filter((claim) => !AS_ONLY.test(claim));
  if (kept.length > 0) meta.set('clauses', meta.createNode(kept));
  else meta.delete('clauses');
}

/** Numbers that AS9120B adds to the clauses of ISO 9001:2015. */
const AS_ONLY = /^8\.(?:1\.\d|4\.1\.1)(?:#|$)/;

function controlFiles({ settings, files }: Template, answers: Answers, cut: CutList): [string, string][] {
  const own = (path: string, text: string): string => {
    if (path === ROLES) return ownRoles(text, answers);
    if (path === PEOPLE) return ownPeople(answers);
    if (path === APPROVALS) return ownApprovals(text, answers);
    return path === CONFIG ? ownConfig(text, answers, cut.ids) : text;
  };
  return [...files]
    .filter(([path]) => path === CONFIG || path.startsWith('control/'))
    .filter(([path]) => !cut.paths.has(path))
    .map(([path, text]) => [
      path,
      replaceWords(own(path, text), companyWords(settings, answers, { path, id: undefined })),
    ]);
}
