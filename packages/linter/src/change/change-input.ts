// What a change is judged with. The caller brings it, because the linter reaches neither git nor a platform.
import type {
  Approvals,
  Contributors,
  FileChange,
  FileKind,
  FileSide,
  HistoryState,
  LedgerState,
  ManualSide,
  Review,
  StatedApproval,
} from '@clausemark/control';

/** What would come into force (`head`) against what is (`base`). Policy is read from the base, never from the change. */
export interface ChangeInput {
  readonly base: ManualSide;
  readonly head: ManualSide;
  /** Approval matrix of the base; undefined when its control/approvals.yaml is missing: then nothing can be approved. */
  readonly matrix: Approvals | undefined;
  /** Every file that differs between the two trees, controlled or not, sorted by path. */
  readonly files: readonly FileChange[];
  readonly history: HistoryState;
  /** Objects that this clone shows other content for (refs/replace). Clausemark ignores them; people and other tools do not. */
  readonly replaced?: readonly string[];
  readonly ledger: LedgerState;
  /** Approvals and contributors as the gate collected them. Undefined in a local check, whose report says that approvals were not looked at. */
  readonly evidence?: ChangeEvidence;
}

export type { FileChange, FileKind, FileSide, HistoryState };
export type { LedgerState };

/** Evidence for each thing that needs approval: a document by its key, the change of gate paths as `gate`. */
export interface ChangeEvidence {
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
  readonly stated: ReadonlyMap<string, readonly StatedApproval[]>;
  readonly contributors: Contributors;
  /**
   * Who wrote a document before this change and since its last entry in the ledger, by its key: the authors of its drafts. Nobody approves
   * what he wrote, in however many steps it comes.
   */
  readonly earlier?: ReadonlyMap<string, Contributors>;
  /** UTC instant of the merge; undefined while the change is open. */
  readonly mergedAt?: string;
  /** True when a platform says that the change is open: it is merged today at the earliest. */
  readonly isOpen?: boolean;
  /** Day of an instant in the organisation's time zone. */
  readonly dayOf: (instant: string) => string;
}

/** Key of `ChangeEvidence` for the change of gate paths. */
export const GATE_KEY = 'gate';
