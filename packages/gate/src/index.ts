// The public face of the package: a change of a manual judged with evidence.
export { changeEvidence, type EvidenceForChange } from './change-evidence.ts';
export { earlierContributors } from './earlier-contributors.ts';
export { proveGate, type GateProof } from './prove-gate.ts';
export { judgeGate, type GateOptions } from './judge-gate.ts';
export { recordChange, type Recorded, type RecordOptions } from './ledger/record-change.ts';
export {
  recordBaseline,
  type BaselineOptions,
  type PaperApproval,
  type RecordedBaseline,
} from './ledger/record-baseline.ts';
export { PlanError } from './ledger/plan-problem.ts';
