// What the objects of a ledger are: the text of a revision, a file that belongs to it, or rules that judge entries.
import type { LedgerEntry } from './entry.ts';

/** What a document brings into the store, and what can be expunged again. */
export function contentObjects(entry: LedgerEntry): readonly string[] {
  if (!('objects' in entry)) return [];
  return [...new Set([...entry.objects, ...entry.attachments.map((file) => file.sha256)])];
}

/** The rules an entry was judged by. Without them nobody can check its approvals, so they stay. */
export function ruleObjects(entry: LedgerEntry): readonly string[] {
  if (!('policy' in entry)) return [];
  const { config, matrix, people, roles } = entry.policy;
  return [config, matrix, people, roles];
}

/** In words, each once: `the text of QP-841 C`, `the file flow.png of QP-841 C`. Values are those of the ledger, not escaped. */
export function objectUses(entries: readonly LedgerEntry[], hash: string): readonly string[] {
  const uses = entries.flatMap((entry) => {
    if (!('objects' in entry)) return [];
    const name = `${entry.doc} ${entry.revision}`;
    const files = entry.attachments.filter(({ sha256 }) => sha256 === hash);
    return [
      ...(entry.objects[0] === hash ? [`the text of ${name}`] : []),
      ...files.map(({ path }) => `the file ${path} of ${name}`),
    ];
  });
  return [...new Set(uses)];
}
