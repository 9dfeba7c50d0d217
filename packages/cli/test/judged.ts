// A merge as the gate, the ledger or a check sees it, and a company that has released one document so.
import { expect } from 'vitest';
import { copied } from '../../testing/src/made-once.ts';
import { clausemark, companyRepository, folder, write, type Result } from './ledger-repository.ts';
import { merge, type Merge } from './merge.ts';

export const PATH = 'procedures/QP-07.md';
/** Released, in force from today on. */
export const document = `---
id: QP-07
title: Control of documents
type: procedure
revision: "A"
status: released
owner: quality-manager
approver: managing-director
effective_date: ${new Date().toISOString().slice(0, 10)}
review: { interval: P24M, last: 2026-11-15 }
---

# Control of documents

Documents are approved before issue.

## Revision history

| Revision | Date | Author | Change |
|---|---|---|---|
| A | 2026-11-01 | Carol Day | Issued |
`;

/** The result with the text on one line, so that it does not matter where lines were broken. */
export async function judged(verb: 'append' | 'gate' | 'check', root: string, merged: Merge): Promise<Result> {
  const { base, head, evidence } = merged;
  write(root, { '.git/evidence.json': JSON.stringify(evidence) });
  const state = ['--base', base, verb === 'check' ? '--at' : '--head', head];
  const given = verb === 'check' ? [] : ['--evidence', '.git/evidence.json'];
  const { out, ...result } = await clausemark(root, ...(verb === 'append' ? ['ledger'] : []), verb, ...state, ...given);
  return { ...result, out: out.replaceAll(/\s+/g, ' ') };
}

/** Each call gives a repository of its own, with a ledger that has released the document. */
export function companyWith(path: string, text: string): () => Promise<string> {
  return copied(async () => {
    const root = companyRepository();
    expect(await clausemark(root, 'ledger', 'init', '--repo', 'github.com/acme/qms')).toMatchObject({ code: 0 });
    expect(await judged('append', root, merge(root, { files: { [path]: text } }))).toMatchObject({ code: 0 });
    return root;
  }, folder);
}
