// From two manuals to the judged change: the one judgement that rules, report and gate share.
import {
  classify,
  compareManuals,
  denyAll,
  gateChange,
  judgeClass,
  redline,
  UndigestibleError,
  type Approvals,
  type DocumentChange,
} from '@clausemark/control';
import { once } from '@clausemark/manual';
import type { Location, Manual } from '@clausemark/manual';
import type { ChangeInput } from './change-input.ts';
import { declaredClass } from './declared-class.ts';
import type { JudgedChange, JudgedDocument, ShownChange } from './judged-change.ts';
import { placeInChange } from './place-in-change.ts';
import { requiredApprovals } from './required-approvals.ts';
import { isRescheduling } from './rescheduling.ts';

type Compared = Pick<JudgedChange, 'documents' | 'problems'>;

/** What does not rest on evidence or ledger, by the list of files of the change: the gate judges the same change with and without them. */
const known = new WeakMap<ChangeInput['files'], { readonly of: readonly unknown[]; readonly result: Compared }>();

function compared({ base, head, files }: ChangeInput, matrix: JudgedChange['matrix']): Compared {
  const of = [base.manual, head.manual, matrix];
  const before = known.get(files);
  if (before !== undefined && before.of.every((item, index) => item === of[index])) return before.result;
  const { changes, problems } = compareManuals(base, head, new Set(files.map(({ path }) => path)));
  const changed = changes.filter(({ kind }) => kind !== 'same');
  const documents = changed.map((change) => judgeDocument(change, base.manual, head.manual, matrix));
  known.set(files, { of, result: { documents, problems } });
  return { documents, problems };
}

/** Judges a change by the policy of its base. Documents whose files did not change are not read. */
export function judgeChange(input: ChangeInput): JudgedChange {
  const { base, head, matrix: own = denyAll, ...others } = input;
  const matrix = withCatalogues(own, base.manual);
  const paths = input.files.map(({ path }) => path);
  const { documents, problems } = compared(input, own);
  const placeOf = (path: string, anchor = ''): Location => placeInChange(base.manual, head.manual, path, anchor);
  return {
    ...others,
    input,
    base: base.manual,
    head: head.manual,
    matrix,
    documents,
    problems,
    gate: gateChange(paths, matrix),
    placeOf,
  };
}

/** A catalogue of the company says which clauses are looked for, so it decides what a check finds, like the configuration. */
function withCatalogues(matrix: Approvals, { config }: Manual): Approvals {
  const { gate } = matrix;
  return { ...matrix, gate: { ...gate, paths: [...gate.paths, ...config.catalogues] } };
}

function judgeDocument(
  change: DocumentChange,
  base: Manual,
  head: Manual,
  matrix: JudgedChange['matrix'],
): JudgedDocument {
  const before = change.base && base.byPath.get(change.base.path);
  const after = change.head && head.byPath.get(change.head.path);
  const path = after?.path ?? before?.path ?? '';
  const classification = classify(change, base.roles);
  const own = declaredClass(change, before, after, classification.minimum);
  // Whoever moves the date of a release declares nothing else by it.
  const declared = own ?? (isRescheduling(change) ? 'editorial' : undefined);
  const judged = judgeClass(classification.minimum, declared);
  return {
    ...change,
    name: change.head?.id ?? change.base?.id ?? path,
    before,
    after,
    classification,
    declared,
    judged,
    required: requiredApprovals(change, judged.class, matrix),
    shown: once(() => showChange(change)),
    at: (anchor) => placeInChange(base, head, path, anchor),
  };
}

function showChange({ base, head }: DocumentChange): ShownChange {
  try {
    return { redline: redline(base, head), unreadable: undefined };
  } catch (error) {
    if (!(error instanceof UndigestibleError)) throw error;
    return { redline: undefined, unreadable: error.message };
  }
}
