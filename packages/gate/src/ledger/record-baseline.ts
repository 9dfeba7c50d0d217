// Records documents that were approved on paper before the ledger began. Every word about that approval comes from a person.
import { DocumentSnapshot, UndigestibleError, type LedgerEntry, type LedgerEvent } from '@clausemark/control';
import {
  commitFacts,
  contentReader,
  fileDigests,
  findRoot,
  openManual,
  policyFiles,
  today,
  writeLedger,
  type WrittenLedger,
} from '@clausemark/workspace';
import { contentOf, subjectOf, type Reading } from './document-content.ts';
import { dayOfField } from './front-matter-value.ts';
import { PlanError, type PlanProblem } from './plan-problem.ts';
import { refuseOtherRules } from './refuse-other-rules.ts';

/** What a person states of one document. */
export interface PaperApproval {
  readonly doc: string;
  /** Revision that was approved; undefined for the one the document has. */
  readonly revision?: string | undefined;
  /** Who approved it, when, and where that is written: shown as it stands. */
  readonly cites: string;
}

export interface BaselineOptions {
  readonly root: string;
  readonly at: string;
  /** `all`: every released document the ledger does not know, with one statement for all of them. */
  readonly approvals: readonly PaperApproval[] | { readonly all: string };
  readonly tool: string;
  readonly push?: string | undefined;
  readonly today?: string | undefined;
}

export type RecordedBaseline =
  | { readonly outcome: 'recorded'; readonly written: WrittenLedger }
  /** One of them is enough that none is recorded. */
  | { readonly outcome: 'refused'; readonly problems: readonly PlanProblem[] };

type Baseline = Extract<LedgerEvent, { type: 'baseline' }>;

export async function recordBaseline(options: BaselineOptions): Promise<RecordedBaseline> {
  const root = findRoot(options.root);
  const at = (await commitFacts(root, options.at)).id;
  const side = { manual: await openManual({ root, at, cache: false }), fileDigest: await fileDigests({ root, at }) };
  const policy = await policyFiles(root, at);
  const read = await contentReader({ root, at });
  const day = today(side.manual.config.timezone, options.today);
  const documents = side.manual.documents.map((item) => new DocumentSnapshot(side, item));
  let problems: PlanProblem[] = [];
  const written = await writeLedger({
    root,
    push: options.push,
    plan: ({ state }) => {
      const objects = new Map(policy.objects);
      if (state.kind !== 'sound') throw new PlanError('There is no ledger.', 'Begin it with `clausemark ledger init`.');
      refuseOtherRules(state.entries, policy.hashes);
      const rules = { ...policy.hashes, tool: options.tool };
      const planned = wanted(options.approvals, documents, state.entries).map((item) =>
        attempt(() => baselineOf(item, documents, { manual: side.manual, rules, day, read, objects })),
      );
      problems = planned.flatMap((item) => ('what' in item ? item : []));
      const events = planned.flatMap((item) => ('type' in item ? item : []));
      return problems.length > 0 ? { events: [] } : { events, objects };
    },
  });
  return problems.length > 0 ? { outcome: 'refused', problems } : { outcome: 'recorded', written };
}

/** Documents the ledger knows are left out: a second run records nothing twice. */
function wanted(
  approvals: BaselineOptions['approvals'],
  documents: readonly DocumentSnapshot[],
  entries: readonly LedgerEntry[],
): PaperApproval[] {
  const known = new Set(entries.flatMap((entry) => ('doc' in entry ? [entry.doc] : [])));
  const asked =
    'all' in approvals
      ? documents
          .filter(({ id, status }) => id !== undefined && status === 'released')
          .map(({ key }) => ({ doc: key, cites: approvals.all }))
      : approvals;
  return asked.filter(({ doc }) => !known.has(doc));
}

interface Making extends Reading {
  readonly rules: Baseline['policy'];
  readonly day: string;
}

function baselineOf(
  { doc, revision, cites }: PaperApproval,
  documents: readonly DocumentSnapshot[],
  making: Making,
): Baseline {
  const [document, ...others] = documents.filter(({ key }) => key === doc);
  if (document === undefined || others.length > 0)
    throw new PlanError(
      others.length > 0 ? `Several documents are ${doc}.` : `No document is ${doc}.`,
      'Check the id; `clausemark register` lists them all.',
    );
  if (document.status !== 'released')
    throw new PlanError(`${doc} is not released in that commit.`, 'Only what is in force on paper is a baseline.');
  if (revision !== undefined && revision !== document.revision)
    throw new PlanError(
      `${doc} is revision ${document.revision ?? '(none)'}, and ${revision} was approved.`,
      'State the approval of the revision that stands in the repository, or put that text there.',
    );
  const effective = dayOfField(document, 'effective_date');
  if (effective > making.day)
    throw new PlanError(
      `${doc} takes effect on ${effective} only.`,
      'Release it through the gate; it is not in force on paper.',
    );
  const content = contentOf(document, making);
  return {
    type: 'baseline',
    ...subjectOf(document),
    ...content,
    digest: document.digest,
    effective,
    cites,
    policy: making.rules,
  };
}

function attempt(make: () => Baseline): Baseline | PlanProblem {
  try {
    return make();
  } catch (error) {
    if (error instanceof PlanError) return error.problem;
    if (error instanceof UndigestibleError)
      return { what: error.message, mend: 'Mend the document, then state it again.' };
    throw error;
  }
}
