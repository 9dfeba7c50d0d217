// A revision has one content for ever (REV006). Only recorded steps of form or date may lead from one digest of it to the next.
import type { EntryOf, LedgerEntry } from './entry.ts';
import type { LedgerProblem, LedgerProblemCode } from './ledger-problem.ts';

type Release = EntryOf<'baseline' | 'revision.released' | 'emergency.released'>;

interface Issued {
  digest: string;
  meaning: string;
  effective: string;
}

export function checkRevisions(entries: readonly LedgerEntry[]): LedgerProblem[] {
  const checker = new RevisionChecker();
  return entries.flatMap((entry): LedgerProblem[] => {
    const code = checker.check(entry);
    const about = 'doc' in entry ? `${entry.doc} ${entry.revision}` : '';
    return code === undefined ? [] : [{ code, line: entry.seq, detail: about }];
  });
}

class RevisionChecker {
  readonly #issued = new Map<string, Issued>();
  /** The last release of each document. */
  readonly #last = new Map<string, Issued>();
  readonly #obsolete = new Set<string>();

  check(entry: LedgerEntry): LedgerProblemCode | undefined {
    if (!('doc' in entry)) return undefined;
    const name = JSON.stringify([entry.doc, entry.revision]);
    const issued = this.#issued.get(name);
    if (this.#obsolete.has(entry.doc)) return entry.type === 'review.completed' ? undefined : 'after-obsolete';
    if (entry.type === 'baseline' || entry.type === 'revision.released' || entry.type === 'emergency.released') {
      // A text approved on paper stands at the beginning: later it would be a way around every approval.
      if (entry.type === 'baseline' && this.#last.has(entry.doc)) return 'baseline-too-late';
      return issued === undefined ? this.#issue(name, entry) : 'revision-reissued';
    }
    if (issued === undefined) return 'unknown-revision';
    if (entry.type === 'document.obsoleted') this.#obsolete.add(entry.doc);
    return step(entry, issued);
  }

  /** What the entry says of its class must agree with the meaning digests: a first release is new, a change of form changes none. */
  #issue(name: string, entry: Release): LedgerProblemCode | undefined {
    const { doc, digest, meaning, effective } = entry;
    const before = this.#last.get(doc);
    const release = { digest, meaning, effective };
    this.#issued.set(name, release);
    this.#last.set(doc, release);
    if (entry.type !== 'revision.released') return undefined;
    if (before === undefined) return entry.class === 'new' ? undefined : 'class-too-low';
    const formOnly = entry.class === 'format' || entry.class === 'move';
    return formOnly && before.meaning !== meaning ? 'class-too-low' : undefined;
  }
}

function step(entry: Extract<LedgerEntry, { doc: string }>, issued: Issued): LedgerProblemCode | undefined {
  const { digest } = entry;
  if ((typeof digest === 'string' ? digest : digest.from) !== issued.digest) return 'digest-not-current';
  if (entry.type !== 'format.updated' && entry.type !== 'revision.rescheduled') return undefined;
  if (entry.meaning !== issued.meaning) return 'meaning-changed';
  issued.digest = entry.digest.to;
  if (entry.type === 'format.updated') return undefined;
  if (entry.from !== issued.effective || entry.on >= entry.from || entry.to < entry.on) return 'rescheduled-too-late';
  issued.effective = entry.to;
  return undefined;
}
