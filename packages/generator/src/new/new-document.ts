// A new document as a draft: front matter, required sections, nothing that a person has not said.
import type { DocumentTypeName } from '@clausemark/manual';
import { Document } from 'yaml';
import { yamlText } from '../text/document-text.ts';

export interface NewDocument {
  readonly id: string;
  readonly title: string;
  readonly type: DocumentTypeName;
  readonly owner: string;
  readonly approver: string | undefined;
  readonly revision: string;
  readonly review: string | undefined;
  readonly clauses: readonly string[];
  /** Sections the type must have, in order: name as in clausemark.yaml, and heading. */
  readonly sections: readonly { readonly name: string; readonly heading: string }[];
}

const HISTORY = `No revision has been released yet.

| Revision | Date | Author | Change request | Summary |
|---|---|---|---|---|
`;

export function newDocumentText(wanted: NewDocument): string {
  const { id, title, type, owner, approver, revision, review, clauses, sections } = wanted;
  const meta = new Document({});
  meta.set('id', id);
  meta.set('title', title);
  meta.set('type', type);
  meta.set('revision', meta.createNode(revision));
  (meta.get('revision', true) as { type?: string }).type = 'QUOTE_DOUBLE';
  meta.set('status', 'draft');
  meta.set('owner', owner);
  if (approver !== undefined) meta.set('approver', approver);
  if (review !== undefined) meta.set('review', meta.createNode({ interval: review }, { flow: true }));
  if (clauses.length > 0) meta.set('clauses', meta.createNode([...clauses]));
  const body = sections
    .map(({ name, heading }) => `## ${heading}\n\n${name === 'revision-history' ? HISTORY : 'tbd\n'}`)
    .join('\n');
  return `---\n${yamlText(meta)}---\n\n# ${title}\n\n${body === '' ? 'tbd\n' : body}`;
}

/** File name of a document: id and title, in small letters and hyphens. */
export function fileNameOf(id: string, title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${id}${words === '' ? '' : `-${words}`}.md`;
}
