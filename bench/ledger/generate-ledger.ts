// A ledger of many releases with real documents as objects, the same bytes every time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  appendEntry,
  documentDigest,
  documentParts,
  meaningDigest,
  projectBody,
  sha256,
  type LedgerEvent,
  type LedgerHead,
} from '../../packages/control/src/index.ts';
import { configText, matrixText, peopleText, rolesText } from '../../packages/control/src/testing/company.ts';
import { documentText } from '../../packages/control/src/testing/document.ts';

const REVISIONS = 10;
const START = Date.parse('2025-01-02T08:00:00Z');
const COMMIT = 'c'.repeat(40);
const REPO = { host: 'github.com', repo: 'acme/qms' } as const;

/** Writes ledger.jsonl and its objects into a folder: one genesis and `count - 1` releases, ten of each document. */
export function generateLedger(folder: string, count: number): void {
  const objects = new Map<string, string>();
  const keep = (text: string): string => {
    objects.set(sha256(text), text);
    return sha256(text);
  };
  const policy = {
    config: keep(configText),
    matrix: keep(matrixText()),
    people: keep(peopleText),
    roles: keep(rolesText),
    tool: 'clausemark 0.1.0',
  };
  const lines: string[] = [];
  let head: LedgerHead | undefined;
  const add = (event: LedgerEvent): void => {
    const appended = appendEntry(head, event, instant(lines.length));
    lines.push(appended.line);
    head = appended.head;
  };
  add({ type: 'genesis', organisation: 'Acme', repo: 'github.com/acme/qms', timezone: 'UTC', policy });
  for (let index = 0; index < count - 1; index += 1) add(release(index, head as LedgerHead, policy, keep));
  mkdirSync(folder, { recursive: true });
  for (const [hash, text] of objects) {
    const path = join(folder, 'objects/sha256', hash.slice(0, 2), hash);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  writeFileSync(join(folder, 'ledger.jsonl'), lines.join(''));
}

type Release = Extract<LedgerEvent, { type: 'revision.released' }>;

function release(index: number, seen: LedgerHead, policy: Release['policy'], keep: (text: string) => string): Release {
  const number = Math.floor(index / REVISIONS);
  const revision = String.fromCharCode(65 + (index % REVISIONS));
  const doc = `QP-${String(number).padStart(4, '0')}`;
  const effective = instant(index + 24).slice(0, 10);
  const text = documentText(bodyOf(doc, revision), { id: doc, revision: `"${revision}"`, effective_date: effective });
  const parts = documentParts(text);
  const approved = { decision: 'approved', meaning: 'approval', at: instant(index, 30), seen } as const;
  const review = (userId: number) =>
    ({ kind: 'github-review', reviewId: index, userId, commit: COMMIT, url: 'https://example.com/1' }) as const;
  return {
    type: 'revision.released',
    doc,
    revision,
    docType: 'procedure',
    path: `procedures/${doc}.md`,
    owner: 'quality-manager',
    approver: 'managing-director',
    title: 'Control of documents',
    digest: documentDigest(parts, []),
    meaning: meaningDigest(projectBody(parts.body)),
    objects: [keep(text)],
    attachments: [],
    effective,
    class: revision === 'A' ? 'new' : 'substantive',
    change: `CR-${index}`,
    authors: ['carol'],
    approvals: [
      { ...approved, person: 'alice', name: 'Alice Roe', role: 'quality-manager', evidence: review(101) },
      { ...approved, person: 'bob', name: 'Bob Low', role: 'managing-director', evidence: review(102) },
    ],
    policy,
    source: { ...REPO, pr: index + 1, head: COMMIT, merge: COMMIT, tree: COMMIT },
  };
}

/** About six kilobytes, as real documents have. */
function bodyOf(doc: string, revision: string): string {
  const paragraph = `Document ${doc} in revision ${revision} says how goods are received, checked, marked and stored before they are sold.`;
  return `# Control of documents\n\n${Array.from({ length: 50 }, (_, line) => `${line + 1}. ${paragraph}`).join('\n')}\n`;
}

/** One entry an hour, all of them in the past. */
function instant(index: number, minutes = 0): string {
  return `${new Date(START + index * 3_600_000 + minutes * 60_000).toISOString().slice(0, 19)}Z`;
}
