// Builds ledgers for tests: a company with keys, documents as objects, entries in order.
import { documentDigest } from '../document/document-digest.ts';
import { documentParts } from '../document/document-parts.ts';
import { sha256 } from '../hash/sha256.ts';
import { appendEntry, type LedgerHead } from '../ledger/append-entry.ts';
import type { LedgerApproval } from '../ledger/entries/approval.ts';
import type { LedgerEvent } from '../ledger/entry.ts';
import type { ObjectStore } from '../ledger/object-store.ts';
import { meaningDigest } from '../meaning/meaning-digest.ts';
import { projectBody } from '../meaning/project-body.ts';
import { APPROVAL_NAMESPACE, approvalStatement } from '../signatures/approval-statement.ts';
import { configText, matrixText, peopleText, rolesText } from './company.ts';
import { documentText } from './document.ts';
import type { TestKey } from './test-keys.ts';

type Event<Type extends LedgerEvent['type']> = Extract<LedgerEvent, { type: Type }>;

const COMMIT = 'c'.repeat(40);
export const source = {
  host: 'github.com',
  repo: 'acme/qms',
  pr: 118,
  head: COMMIT,
  merge: COMMIT,
  tree: COMMIT,
} as const;

export interface ReleaseOptions {
  readonly doc?: string;
  readonly revision?: string;
  readonly effective?: string;
  readonly body?: string;
}

/** As people.yaml of the company has them. */
const ACCOUNTS: Readonly<Record<string, number>> = { alice: 101, bob: 102, carol: 103, dan: 104, eve: 105 };

const NAMES: Readonly<Record<string, string>> = {
  alice: 'Alice Roe',
  bob: 'Bob Low',
  carol: 'Carol Day',
  dan: 'Dan Gray',
  eve: 'Eve Stone',
};

export class LedgerBuilder {
  text = '';
  head: LedgerHead | undefined;
  at = '2026-11-01T08:00:00Z';
  readonly #objects = new Map<string, Uint8Array>();
  readonly matrix: string;

  constructor(matrix = matrixText()) {
    this.matrix = matrix;
    const repo = 'github.com/acme/qms';
    this.add({ type: 'genesis', organisation: 'Acme', repo, timezone: 'UTC', policy: this.policy });
  }

  readonly store: ObjectStore = (hash) => this.#objects.get(hash);

  get policy(): Event<'genesis'>['policy'] {
    const put = (text: string): string => this.put(text);
    const files = { config: put(configText), matrix: put(this.matrix), people: put(peopleText), roles: put(rolesText) };
    return { ...files, tool: 'clausemark 0.1.0' };
  }

  get seen(): LedgerHead {
    return this.head ?? { seq: 1, hash: '0'.repeat(64) };
  }

  put(text: string): string {
    const bytes = new TextEncoder().encode(text);
    this.#objects.set(sha256(bytes), bytes);
    return sha256(bytes);
  }

  alter(hash: string, text: string | undefined): void {
    if (text === undefined) this.#objects.delete(hash);
    else this.#objects.set(hash, new TextEncoder().encode(text));
  }

  /** An instant one hour after the last entry. */
  later(hours = 1): string {
    return `${new Date(Date.parse(this.at) + hours * 3_600_000).toISOString().slice(0, 19)}Z`;
  }

  add(event: LedgerEvent): this {
    const at = this.head === undefined ? this.at : this.later(2);
    const { line, head } = appendEntry(this.head, event, at);
    this.text += line;
    this.head = head;
    this.at = at;
    return this;
  }

  approval(person: string, role: string, more: Partial<LedgerApproval> = {}): LedgerApproval {
    const evidence = {
      kind: 'github-review',
      reviewId: 1,
      userId: ACCOUNTS[person] ?? 999,
      commit: COMMIT,
      url: 'https://x.example/1',
    } as const;
    const name = NAMES[person] ?? person;
    const base = { person, name, role, decision: 'approved', meaning: 'approval' } as const;
    return { ...base, at: this.later(), seen: this.seen, evidence, ...more };
  }

  /** The same approval with a signature over its statement. */
  signed(
    key: TestKey,
    about: { doc: string; revision: string; digest: string },
    approval: LedgerApproval,
  ): LedgerApproval {
    const { doc, revision, digest } = about;
    const { person, role, decision, meaning, at, seen } = approval;
    const statement = { doc, revision, digest, repo: 'github.com/acme/qms', person, role, decision, meaning, at, seen };
    return {
      ...approval,
      evidence: { kind: 'sshsig', signature: key.sign(approvalStatement(statement), APPROVAL_NAMESPACE) },
    };
  }

  both(): LedgerApproval[] {
    return [this.approval('alice', 'quality-manager'), this.approval('bob', 'managing-director')];
  }

  content(options: ReleaseOptions = {}) {
    const {
      doc = 'QP-07',
      revision = 'C',
      effective = '2026-12-01',
      body = `# T\n\nRevision ${revision} of ${doc}.\n`,
    } = options;
    const text = documentText(body, { id: doc, revision: `"${revision}"`, effective_date: effective });
    const parts = documentParts(text);
    const meaning = meaningDigest(projectBody(parts.body));
    return {
      digest: documentDigest(parts, []),
      meaning,
      objects: [this.put(text)],
      attachments: [],
      title: 'Control of documents',
    };
  }

  subject({ doc = 'QP-07', revision = 'C' }: ReleaseOptions = {}) {
    const roles = { owner: 'quality-manager', approver: 'managing-director' };
    return { doc, revision, docType: 'procedure', path: `procedures/${doc}.md`, ...roles };
  }

  act(approvals: LedgerApproval[] = this.both()) {
    return { authors: ['carol'], approvals, policy: this.policy, source };
  }

  released(options: ReleaseOptions = {}, more: Partial<Event<'revision.released'>> = {}): Event<'revision.released'> {
    const { doc = 'QP-07', effective = '2026-12-01' } = options;
    const first = !this.text.includes(`"doc":"${doc}"`);
    const base = {
      type: 'revision.released',
      class: first ? 'new' : 'substantive',
      effective,
      change: 'CR-1',
    } as const;
    return { ...base, ...this.subject(options), ...this.content(options), ...this.act(), ...more };
  }

  release(options: ReleaseOptions = {}, more: Partial<Event<'revision.released'>> = {}): this {
    return this.add(this.released(options, more));
  }
}
