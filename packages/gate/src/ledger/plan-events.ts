// All events of one judged change, in the order of the ledger: the gate, or the documents with acts and reviews.
import {
  inForce,
  policyPaths,
  NO_FILE,
  type ApprovalVerdict,
  type LedgerEvent,
  type PolicyHashes,
} from '@clausemark/control';
import { approvalVerdicts, gateVerdict, type ChangeEvidence, type JudgedDocument } from '@clausemark/linter';
import { actEvents } from './act-events.ts';
import { documentEvent } from './document-event.ts';
import { gateEvents, newKeys } from './gate-events.ts';
import { isRecorded } from './is-recorded.ts';
import { PlanError } from './plan-problem.ts';
import type { Recording } from './recording.ts';
import { rejudge } from './rejudge.ts';
import { releaseClass, type ReleaseClass } from './release-class.ts';
import { reviewEvents } from './review-events.ts';

/** @throws PlanError when the change is such that the ledger cannot say what happened */
export async function planEvents(recording: Recording, evidence: ChangeEvidence): Promise<LedgerEvent[]> {
  const { change, today, entries } = recording;
  const known = inForce(entries, today);
  const verdicts = new Map(approvalVerdicts(change, today).map(({ document, verdict }) => [document.key, verdict]));
  const documents = change.documents.flatMap((document) => {
    const state = known.get(document.key);
    const own = releaseClass(document, state);
    const verdict = verdictFor(document, own, verdicts.get(document.key), recording, evidence);
    return documentEvent({ document, verdict, class: own, known: state }, recording) ?? [];
  });
  const gate = gateEvents(gateVerdict(change, today), recording);
  const keys = newKeys(recording, policyBehind(recording, gate), gate);
  const acts = actEvents(recording);
  const reviews = await reviewEvents(recording, known);
  const events = [...gate, ...keys, ...documents, ...acts, ...reviews];
  return events.filter((event) => !isRecorded(event, entries));
}

/** What was judged as a small change and is a large one to the ledger needs the approvals of a large one. */
function verdictFor(
  document: JudgedDocument,
  own: ReleaseClass,
  verdict: ApprovalVerdict | undefined,
  { change, today, notices }: Recording,
  evidence: ChangeEvidence,
): ApprovalVerdict | undefined {
  const { judged, head, name } = document;
  const released = head !== undefined && head.status !== 'draft' && head.status !== 'in-review';
  const small = ['format', 'editorial', 'move', 'substantive'].includes(judged.class);
  if (!released || !small || own === judged.class) return verdict;
  const again = rejudge(document, own, change, evidence, today);
  const reason = own === 'new' ? 'the ledger does not know it yet' : 'the main branch was not what the ledger released';
  if (!again.pass)
    throw new PlanError(
      `${name} needs the approvals of the class ${own}, because ${reason}. Missing: ${again.missing.map(({ slot }) => slot.name).join(', ') || 'nothing in the matrix allows it'}.`,
      'Have these roles approve this text, then append again; a text approved on paper is recorded with `clausemark ledger baseline`.',
    );
  notices.push(`${name} counts as ${own}, because ${reason}.`);
  return again;
}

function policyBehind({ policy }: Recording, gate: readonly LedgerEvent[]): PolicyHashes {
  const changed = gate.flatMap((event) => (event.type === 'gate.changed' ? event.files : []));
  const names = Object.keys(policyPaths) as (keyof PolicyHashes)[];
  const after = names.map((name) => {
    const file = changed.find(({ path }) => path === policyPaths[name]);
    return [name, file === undefined ? policy[name] : (file.to ?? NO_FILE)] as const;
  });
  return Object.fromEntries(after) as unknown as PolicyHashes;
}
