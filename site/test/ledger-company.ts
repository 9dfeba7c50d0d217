// A company under ledger control, one document for each row of the design's table, for the tests of the site.
import { documentDigest, meaningDigest, projectBody, sha256, verifyLedger, documentParts } from '@clausemark/control';
import { memoryManual, type MemoryFiles } from '@clausemark/testing';
import { documentText } from '../../packages/control/src/testing/document.ts';
import { LedgerBuilder } from '../../packages/control/src/testing/ledger-builder.ts';
import type { SiteLedger } from '../src/index.ts';
import { config, fileReader, PNG } from './small-manual.ts';

export interface Text {
  readonly doc: string;
  readonly revision?: string;
  readonly effective?: string;
  readonly title?: string;
  readonly body?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** Attachments by link target as written. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

type Builder = LedgerBuilder;
type Content = ReturnType<Builder['content']> & { attachments: { path: string; sha256: string }[] };

/** What an entry says of a text, with the text and its files among the objects. */
export function content(builder: Builder, text: Text): Content {
  const { title = `Title of ${text.doc}`, files = {} } = text;
  const source = textOf(text);
  const parts = documentParts(source);
  const attachments = Object.entries(files).map(([path, bytes]) => ({ path, sha256: putBytes(builder, bytes) }));
  const objects = [builder.put(source), ...attachments.map((file) => file.sha256)];
  const digest = documentDigest(parts, attachments);
  return { digest, meaning: meaningDigest(projectBody(parts.body)), objects, attachments, title } as Content;
}

export function textOf({ doc, revision = 'A', effective = '2026-11-03', title, body, fields }: Text): string {
  return documentText(body ?? `# ${title ?? `Title of ${doc}`}\n\n## Part\n\nRevision ${revision} of ${doc}.\n`, {
    id: doc,
    revision: JSON.stringify(revision),
    effective_date: effective,
    title: JSON.stringify(title ?? `Title of ${doc}`),
    ...fields,
  });
}

const stores = new WeakMap<Builder, Map<string, Uint8Array>>();

function putBytes(builder: Builder, bytes: Uint8Array): string {
  const store = stores.get(builder) ?? new Map<string, Uint8Array>();
  stores.set(builder, store.set(sha256(bytes), bytes));
  return sha256(bytes);
}

export function release(builder: Builder, text: Text, more: Parameters<Builder['released']>[1] = {}): void {
  const { doc, revision = 'A', effective = '2026-11-03' } = text;
  // The builder has a text of its own, which is replaced; a hostile revision would break it.
  builder.release({ doc, effective }, { ...content(builder, text), revision, ...more });
}

export function emergency(builder: Builder, text: Text, expires: string): void {
  const { doc, revision = 'B', effective = '2026-11-03' } = text;
  builder.add({
    type: 'emergency.released',
    ...builder.subject({ doc, revision }),
    ...content(builder, text),
    ...builder.act([builder.approval('alice', 'quality-manager', { name: 'Alice Roe' })]),
    effective,
    expires,
    change: 'CR-9',
    reason: 'Supplier recall.',
    risk: 'Low.',
  });
}

export function ratify(builder: Builder, doc: string, revision: string, digest: string): void {
  const given = { meaning: 'ratification' } as const;
  builder.add({
    type: 'emergency.ratified',
    ...builder.subject({ doc, revision }),
    ...builder.act([
      builder.approval('alice', 'quality-manager', given),
      builder.approval('bob', 'managing-director', given),
    ]),
    digest,
  });
}

export function end(
  builder: Builder,
  type: 'document.obsoleted' | 'revision.withdrawn',
  {
    text,
    effective,
    reason,
    successors = [],
  }: { text: Text; effective: string; reason: string; successors?: string[] },
): void {
  const { doc, revision = 'A' } = text;
  const base = {
    ...builder.subject({ doc, revision }),
    ...builder.act([builder.approval('alice', 'quality-manager')]),
    digest: content(builder, text).digest,
    effective,
    reason,
  };
  builder.add(type === 'revision.withdrawn' ? { ...base, type } : { ...base, type, successors, keepUntil: null });
}

export const released: Text = {
  doc: 'QP-07',
  revision: 'C',
  effective: '2026-11-05',
  title: 'Receiving inspection',
  fields: { clauses: '[8.4.3#part]' },
  files: { 'pixel.png': PNG, 'sheet.csv': Buffer.from('a,b\n') },
  body: '# Receiving inspection\n\n## Part\n\nInspect 10 parts. See [the other](QP-08.md) and [below](#part).\n\n![a pixel](pixel.png) [sheet](sheet.csv)\n',
};
export const coming: Text = {
  ...released,
  revision: 'D',
  effective: '2026-12-01',
  body: (released.body ?? '').replace('10 parts', '20 parts'),
};
export const acute: Text = { doc: 'QP-10', revision: 'B', effective: '2026-11-20' };
const withdrawn: Text = { doc: 'QP-15' };
const obsolete: Text = { doc: 'QP-12', fields: { clauses: '[8.7.1#part]' } };

/** One document for each state, on 2026-11-22. */
export function company(): Builder {
  const builder = new LedgerBuilder();
  release(builder, released);
  release(builder, { doc: 'QP-08' });
  release(builder, { doc: 'QP-08', revision: 'B', effective: '2026-11-10' }, { change: 'CR-2' });
  release(builder, coming);
  release(builder, { doc: 'QP-10' });
  emergency(builder, acute, '2026-11-25');
  release(builder, { doc: 'QP-11' });
  emergency(builder, { doc: 'QP-11', revision: 'B', effective: '2026-11-05' }, '2026-11-10');
  release(builder, obsolete);
  end(builder, 'document.obsoleted', {
    text: obsolete,
    effective: '2026-11-15',
    reason: 'Merged.',
    successors: ['QP-08'],
  });
  const paper: Text = { doc: 'QP-13', effective: '2024-05-01' };
  const { policy } = builder;
  const subject = builder.subject({ doc: 'QP-13', revision: 'A' });
  builder.add({
    type: 'baseline',
    ...subject,
    ...content(builder, paper),
    effective: '2024-05-01',
    cites: 'Signed sheet 12',
    policy,
  });
  release(builder, { doc: 'QP-14', effective: '2026-12-15' });
  release(builder, withdrawn);
  end(builder, 'revision.withdrawn', { text: withdrawn, effective: '2026-11-12', reason: 'Wrong limits.' });
  return builder;
}

/** What lies in the repository: QP-08 was changed around the gate, QP-20 is a draft, QP-21 has no entry, QP-13 and QP-15 are gone. */
export const tree: MemoryFiles = {
  'clausemark.yaml': config,
  'procedures/QP-07.md': textOf(coming),
  'procedures/pixel.png': PNG,
  'procedures/sheet.csv': 'a,b\n',
  'procedures/QP-08.md': `${textOf({ doc: 'QP-08', revision: 'B', effective: '2026-11-10' })}\nUncontrolled words.\n`,
  'procedures/QP-10.md': textOf(acute),
  'procedures/QP-11.md': textOf({ doc: 'QP-11' }),
  'procedures/QP-12.md': textOf(obsolete),
  'procedures/QP-14.md': textOf({ doc: 'QP-14', effective: '2026-12-15' }),
  'procedures/QP-20.md': textOf({ doc: 'QP-20', fields: { status: 'draft', clauses: '[10.3#part]' } }),
  'procedures/QP-21.md': textOf({ doc: 'QP-21', fields: { clauses: '[9.1.1#part]' } }),
};

/** Options of a build by a ledger. Fails when the ledger would not verify. */
export function bySoundLedger(builder: Builder, files: MemoryFiles = tree) {
  const object = (hash: string): Uint8Array | undefined => builder.store(hash) ?? stores.get(builder)?.get(hash);
  const { sound, entries, head, problems } = verifyLedger(builder.text, { store: object });
  if (!sound || head === undefined) throw new Error(`The ledger of the test is not sound: ${JSON.stringify(problems)}`);
  const read = fileReader(files);
  const ledger: SiteLedger = {
    entries,
    head,
    zone: 'UTC',
    object,
    fileDigest: (path) => {
      const bytes = read(path);
      return bytes && sha256(bytes);
    },
  };
  return { ledger, manual: memoryManual(files), readFile: read };
}
