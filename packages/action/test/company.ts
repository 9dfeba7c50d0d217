// A small company for tests: a real repository with its manual and its control files, and a platform that answers over real HTTP.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { madeOnce } from '../../testing/src/made-once.ts';

export const people = {
  alice: { id: 101, login: 'alice' },
  bob: { id: 102, login: 'bob' },
  carol: { id: 103, login: 'carol' },
  dan: { id: 104, login: 'dan' },
} as const;
export type Person = keyof typeof people;

export const TODAY = '2026-11-22';

export const control = {
  'clausemark.yaml':
    'organisation: Acme\ntimezone: UTC\nprofile: regulated\nrevision: { scheme: letters }\ntypes: { procedure: { sections: [purpose] }, form: { sections: [purpose] } }\n',
  'control/people.yaml': `people:
  alice: { name: Alice Roe, github: "101", emails: [alice@acme.example] }
  bob: { name: Bob Low, github: "102", emails: [bob@acme.example] }
  carol: { name: Carol Day, github: "103", emails: [carol@acme.example] }
  dan: { name: Dan Gray, github: "104", emails: [dan@acme.example] }
`,
  'control/roles.yaml': `roles:
  quality-manager: { title: Quality Manager, holders: [{ person: alice, from: 2025-01-01 }] }
  managing-director: { title: Managing Director, holders: [{ person: bob, from: 2020-01-01 }] }
  purchasing-manager: { title: Purchasing Manager, holders: [{ person: carol, from: 2024-01-01 }, { person: bob, from: 2024-01-01 }] }
  document-controller: { title: Document Controller, holders: [{ person: dan, from: 2024-01-01 }] }
`,
  'control/approvals.yaml': `sod: strict
rules:
  - { type: "*", class: [new, substantive], roles: [quality-manager, owner] }
  - { type: "*", class: [editorial, format, move, administrative], roles: [document-controller] }
  - { type: "*", class: [obsolete], roles: [quality-manager] }
  - { type: "*", class: [emergency], roles: [quality-manager], ratify: { within: P5D, roles: [quality-manager, owner] } }
  - { type: "*", deny: true }
gate: { approvers: [quality-manager, managing-director, document-controller] }
`,
};

export type Files = Readonly<Record<string, string | undefined>>;

export interface DocumentParts {
  readonly id?: string;
  readonly title?: string;
  readonly type?: string;
  readonly revision?: string;
  readonly status?: string;
  readonly effective?: string;
  readonly more?: string;
  readonly body?: string;
  readonly history?: string;
}

/** A released procedure that the check has nothing against. */
export function procedure(parts: DocumentParts = {}): string {
  const { id = 'QP-841', title = 'Supplier approval', type = 'procedure', revision = 'C', status = 'released' } = parts;
  const {
    effective = '2026-01-10',
    more = '',
    body = BODY,
    history = `| ${revision} | ${effective} | quality-manager | CR-2026-001 | Section 5 Approval: the limit was set anew |`,
  } = parts;
  return `---
id: ${id}
title: ${title}
type: ${type}
revision: ${revision}
status: ${status}
owner: purchasing-manager
approver: quality-manager
effective_date: ${effective}
review: { interval: P24M, last: 2026-01-05 }
${more}---

# ${title}

## Purpose

This procedure says how suppliers are approved before the first order is placed.

${body}
## Revision history

| Revision | Date | Author | Change | Summary |
| --- | --- | --- | --- | --- |
${history}
`;
}

export const BODY = `## Approval

Suppliers shall be approved within 10 days. The quality manager keeps the list of suppliers.
`;

const ONE = 'procedures/QP-841-supplier-approval.md';
export const paths = { one: ONE, two: 'procedures/QP-852-marking.md' } as const;

export class Company {
  readonly top: string;
  readonly folder: string;

  constructor(files: Files = {}) {
    this.top = realpathSync(mkdtempSync(join(tmpdir(), 'clausemark-company-')));
    onTestFinished(() => rmSync(this.top, { recursive: true, force: true }));
    this.folder = join(this.top, 'acme/qms');
    mkdirSync(this.folder, { recursive: true });
    madeOnce(this.folder, Object.entries(files), () => this.#begin(files));
  }

  #begin(files: Files): void {
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    this.write({
      ...control,
      [paths.one]: procedure(),
      [paths.two]: procedure({
        id: 'QP-852',
        title: 'Marking of parts',
        body: '## Marking\n\nParts shall be marked on receipt.\n',
      }),
      ...files,
    });
    this.commit('dan', 'The manual');
  }

  git(...args: readonly string[]): string {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const identity = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@acme.example', '-c', 'commit.gpgSign=false'];
    return execFileSync('git', [...identity, ...args], {
      cwd: this.folder,
      env,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    }).trim();
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(files: Files): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      if (text === undefined) rmSync(file, { force: true });
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
  }

  /** Commits everything. @param email another address than that of the person, as anybody can write one */
  commit(who: Person, message: string, email = `${who}@acme.example`, committer = email): string {
    this.git('add', '--all');
    this.git(
      '-c',
      `author.email=${email}`,
      '-c',
      `committer.email=${committer}`,
      '-c',
      `user.name=${who}`,
      'commit',
      '--quiet',
      '--allow-empty',
      `--message=${message}`,
    );
    return this.git('rev-parse', 'HEAD');
  }

  branch(name = 'work'): void {
    this.git('checkout', '--quiet', '-B', name, 'main');
  }

  /** Makes the merge that the platform tries, and goes back to main. */
  tryMerge(number = 7, branch = 'work'): { readonly head: string; readonly merge: string } {
    const head = this.git('rev-parse', branch);
    this.git('checkout', '--quiet', '--detach', 'main');
    this.git('-c', 'user.email=noreply@github.com', 'merge', '--quiet', '--no-ff', '--no-edit', branch);
    const merge = this.git('rev-parse', 'HEAD');
    this.git('update-ref', `refs/pull/${number}/merge`, merge);
    this.git('checkout', '--quiet', 'main');
    return { head, merge };
  }
}
